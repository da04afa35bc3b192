<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_TW" sourcelanguage="en">
<context>
    <name>Actions</name>
    <message>
        <source>&amp;Find…</source>
        <translation>尋找(&amp;F)…</translation>
    </message>
    <message>
        <source>Find &amp;next</source>
        <translation>尋找下一個(&amp;N)</translation>
    </message>
    <message>
        <source>Find pre&amp;vious</source>
        <translation>尋找上一個(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;New window</source>
        <translation>新增視窗(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>開啟(&amp;O)…</translation>
    </message>
    <message>
        <source>Open a text file</source>
        <translation>開啟文字檔</translation>
    </message>
    <message>
        <source>Open &amp;sample</source>
        <translation>開啟範文(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Paste as new text</source>
        <translation>貼上為新文章(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>匯出(&amp;E)…</translation>
    </message>
    <message>
        <source>Save what is shown as a file</source>
        <translation>將所見內容存成檔案</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>結束(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>複製(&amp;C)</translation>
    </message>
    <message>
        <source>Copy with &amp;pinyin</source>
        <translation>連同拼音複製(&amp;P)</translation>
    </message>
    <message>
        <source>Select &amp;all</source>
        <translation>全選(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Next script</source>
        <translation>切換簡繁(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Next pinyin</source>
        <translation>切換拼音(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Next English</source>
        <translation>切換英文(&amp;N)</translation>
    </message>
    <message>
        <source>Regional &amp;words</source>
        <translation>地區用語(&amp;W)</translation>
    </message>
    <message>
        <source>Taiwan and Hong Kong script change words too (軟件 becomes 軟體)</source>
        <translation>臺灣和香港繁體也換用詞（軟件 變為 軟體）</translation>
    </message>
    <message>
        <source>&amp;Larger text</source>
        <translation>放大文字(&amp;L)</translation>
    </message>
    <message>
        <source>S&amp;maller text</source>
        <translation>縮小文字(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Normal text size</source>
        <translation>標準大小(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Full screen</source>
        <translation>全螢幕(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Models…</source>
        <translation>模型(&amp;M)…</translation>
    </message>
    <message>
        <source>&amp;Install a model from a file…</source>
        <translation>從檔案安裝模型(&amp;I)…</translation>
    </message>
    <message>
        <source>&amp;Edit translation…</source>
        <translation>編輯譯文(&amp;E)…</translation>
    </message>
    <message>
        <source>Next &amp;doubtful translation</source>
        <translation>下一處可疑譯文(&amp;D)</translation>
    </message>
    <message>
        <source>Previous doubtful translation</source>
        <translation>上一處可疑譯文</translation>
    </message>
    <message>
        <source>&amp;Gloss under the translation</source>
        <translation>譯文下方顯示逐詞釋義(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Pause translating</source>
        <translation>暫停翻譯(&amp;P)</translation>
    </message>
    <message>
        <source>Translate more &amp;carefully</source>
        <translation>更仔細地翻譯(&amp;C)</translation>
    </message>
    <message>
        <source>A wider search: somewhat better, somewhat slower</source>
        <translation>搜尋範圍更廣：譯文稍好，速度稍慢</translation>
    </message>
    <message>
        <source>E&amp;ngine…</source>
        <translation>翻譯引擎(&amp;N)…</translation>
    </message>
    <message>
        <source>Gl&amp;ossary…</source>
        <translation>術語表(&amp;O)…</translation>
    </message>
    <message>
        <source>Import g&amp;lossary…</source>
        <translation>匯入術語表(&amp;L)…</translation>
    </message>
    <message>
        <source>Export glossary…</source>
        <translation>匯出術語表…</translation>
    </message>
    <message>
        <source>Import &amp;translations…</source>
        <translation>匯入譯文(&amp;T)…</translation>
    </message>
    <message>
        <source>Export translations…</source>
        <translation>匯出譯文…</translation>
    </message>
    <message>
        <source>&amp;About Duidu</source>
        <translation>關於對讀(&amp;A)</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Original</source>
        <translation>原文</translation>
    </message>
    <message>
        <source>Simplified</source>
        <translation>簡體</translation>
    </message>
    <message>
        <source>Traditional</source>
        <translation>繁體</translation>
    </message>
    <message>
        <source>Taiwan</source>
        <translation>臺灣</translation>
    </message>
    <message>
        <source>Hong Kong</source>
        <translation>香港</translation>
    </message>
    <message>
        <source>No pinyin</source>
        <translation>不顯示拼音</translation>
    </message>
    <message>
        <source>Pinyin over each character</source>
        <translation>逐字注音</translation>
    </message>
    <message>
        <source>Pinyin over each word</source>
        <translation>逐詞注音</translation>
    </message>
    <message>
        <source>No English</source>
        <translation>不顯示英文</translation>
    </message>
    <message>
        <source>Word-by-word gloss</source>
        <translation>逐詞釋義</translation>
    </message>
    <message>
        <source>Translation</source>
        <translation>翻譯</translation>
    </message>
    <message>
        <source>Like the system</source>
        <translation>跟隨系統</translation>
    </message>
    <message>
        <source>Pinyin with numbers</source>
        <translation>數字標調拼音</translation>
    </message>
    <message>
        <source>Zhuyin</source>
        <translation>注音符號</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>淺色</translation>
    </message>
    <message>
        <source>Sepia</source>
        <translation>棕褐</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>高對比</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>Print pre&amp;view…</source>
        <translation>預覽列印(&amp;V)…</translation>
    </message>
    <message>
        <source>Pr&amp;int…</source>
        <translation>列印(&amp;I)…</translation>
    </message>
    <message>
        <source>Menu of the &amp;sentence</source>
        <translation>句子選單(&amp;S)</translation>
    </message>
    <message>
        <source>Next part of the &amp;window</source>
        <translation>視窗的下一部分(&amp;W)</translation>
    </message>
    <message>
        <source>Previous part of the window</source>
        <translation>視窗的上一部分</translation>
    </message>
    <message>
        <source>Commands by &amp;name…</source>
        <translation>依名稱尋找命令(&amp;N)…</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts…</source>
        <translation>鍵盤快速鍵(&amp;K)…</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>返回(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Forward</source>
        <translation>前進(&amp;F)</translation>
    </message>
    <message>
        <source>Set or remove boo&amp;kmark</source>
        <translation>設定或移除書籤(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;Next bookmark</source>
        <translation>下一個書籤(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Previous bookmark</source>
        <translation>上一個書籤(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Side panel</source>
        <translation>側邊欄(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Outline</source>
        <translation>目錄(&amp;O)</translation>
    </message>
    <message>
        <source>Book&amp;marks</source>
        <translation>書籤(&amp;M)</translation>
    </message>
    <message>
        <source>I &amp;know this word</source>
        <translation>我認識這個詞(&amp;K)</translation>
    </message>
    <message>
        <source>Mark the selected word, or the one under the pointer, as known or not</source>
        <translation>把選取的詞或游標下的詞標為認識或不認識</translation>
    </message>
    <message>
        <source>Text and pa&amp;ge…</source>
        <translation>文字與頁面(&amp;G)…</translation>
    </message>
    <message>
        <source>&amp;Vertical text</source>
        <translation>直排(&amp;V)</translation>
    </message>
    <message>
        <source>Chinese alone, in columns from right to left</source>
        <translation>只顯示中文，由右到左直排</translation>
    </message>
    <message>
        <source>Typeface, lines, margins, readings, colours</source>
        <translation>字體、行、頁邊、注音、顏色</translation>
    </message>
    <message>
        <source>All words</source>
        <translation>所有的詞</translation>
    </message>
    <message>
        <source>Unknown words</source>
        <translation>不認識的詞</translation>
    </message>
    <message>
        <source>The word under the pointer</source>
        <translation>游標下的詞</translation>
    </message>
    <message>
        <source>&amp;Undo correction</source>
        <translation>復原更正(&amp;U)</translation>
    </message>
    <message>
        <source>Take back the last change of a reading, of words or of a conversion</source>
        <translation>復原最近一次對讀音、斷詞或轉換的更正</translation>
    </message>
    <message>
        <source>Re&amp;do correction</source>
        <translation>重做更正(&amp;D)</translation>
    </message>
    <message>
        <source>Co&amp;rrect this word…</source>
        <translation>更正這個詞(&amp;R)…</translation>
    </message>
    <message>
        <source>Put right its reading, where it begins and ends, how it is converted</source>
        <translation>更正它的讀音、起訖和繁簡轉換</translation>
    </message>
    <message>
        <source>C&amp;orrections…</source>
        <translation>更正清單(&amp;O)…</translation>
    </message>
    <message>
        <source>Open &amp;web address…</source>
        <translation>開啟網址(&amp;W)…</translation>
    </message>
    <message>
        <source>Fetch one page of the web and read it here</source>
        <translation>從網路取得一個網頁在此閱讀</translation>
    </message>
    <message>
        <source>Open what is &amp;copied</source>
        <translation>開啟複製的內容(&amp;C)</translation>
    </message>
    <message>
        <source>Chinese texts that are copied in other programs open here at once</source>
        <translation>在其他程式中複製的中文會立即在此開啟</translation>
    </message>
    <message>
        <source>&amp;Library…</source>
        <translation>書庫(&amp;L)…</translation>
    </message>
    <message>
        <source>All that you have read: folders, tags, search</source>
        <translation>您讀過的一切：資料夾、標籤、搜尋</translation>
    </message>
    <message>
        <source>Fol&amp;d or unfold this paragraph</source>
        <translation>摺疊或展開此段(&amp;D)</translation>
    </message>
    <message>
        <source>Fold the paragraph that the keyboard is on into one line, or open the line</source>
        <translation>將鍵盤所在的段落摺疊成一行，或展開該行</translation>
    </message>
    <message>
        <source>&amp;Highlight</source>
        <translation>醒目標示(&amp;H)</translation>
    </message>
    <message>
        <source>Highlight what is selected, else the sentence at hand; again takes it away</source>
        <translation>醒目標示選取的文字，未選取時標示目前的句子；再按一次取消</translation>
    </message>
    <message>
        <source>Write down what you think of what is selected, else of the sentence at hand</source>
        <translation>為選取的文字寫筆記，未選取時為目前的句子寫</translation>
    </message>
    <message>
        <source>No&amp;te…</source>
        <translation>筆記(&amp;T)…</translation>
    </message>
    <message>
        <source>Note on th&amp;is article…</source>
        <translation>本文筆記(&amp;I)…</translation>
    </message>
    <message>
        <source>Highlights and no&amp;tes</source>
        <translation>醒目標示與筆記(&amp;T)</translation>
    </message>
    <message>
        <source>I am &amp;learning this word</source>
        <translation>我在學這個詞(&amp;L)</translation>
    </message>
    <message>
        <source>Put the selected word, or the one under the pointer, into the word list</source>
        <translation>把選取的詞或指標下的詞收進生詞本</translation>
    </message>
    <message>
        <source>&amp;Ignore this word</source>
        <translation>忽略這個詞(&amp;I)</translation>
    </message>
    <message>
        <source>It needs no pinyin and is counted nowhere, such as a name</source>
        <translation>它不需要拼音，也不計入統計，例如人名</translation>
    </message>
    <message>
        <source>&amp;Mark what I am learning</source>
        <translation>標出我在學的詞(&amp;M)</translation>
    </message>
    <message>
        <source>Dots under the words on the page that you are learning</source>
        <translation>在頁面上為您在學的詞加點線</translation>
    </message>
    <message>
        <source>&amp;Word list…</source>
        <translation>生詞本(&amp;W)…</translation>
    </message>
    <message>
        <source>All words that you marked, with the sentences in which you met them</source>
        <translation>您標記過的所有詞，以及遇到它們的句子</translation>
    </message>
    <message>
        <source>Article &amp;statistics…</source>
        <translation>文章統計(&amp;S)…</translation>
    </message>
    <message>
        <source>How hard this text is: words by level, and those that you do not know</source>
        <translation>這篇文章有多難：各等級的詞，以及您不認識的詞</translation>
    </message>
    <message>
        <source>Import le&amp;vels…</source>
        <translation>匯入等級詞表(&amp;V)…</translation>
    </message>
    <message>
        <source>Take in a list of levels of your own, such as TOCFL's</source>
        <translation>匯入自己的等級詞表，例如 TOCFL 的</translation>
    </message>
    <message>
        <source>No levels</source>
        <translation>不顯示等級</translation>
    </message>
    <message>
        <source>Levels of my own list</source>
        <translation>自己詞表的等級</translation>
    </message>
    <message>
        <source>Say this &amp;word</source>
        <translation>讀出這個詞(&amp;W)</translation>
    </message>
    <message>
        <source>Say the selected word, or the one under the pointer</source>
        <translation>讀出選取的詞或游標下的詞</translation>
    </message>
    <message>
        <source>Say this &amp;sentence</source>
        <translation>讀出這一句(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Read aloud from here</source>
        <translation>從這裡開始朗讀(&amp;R)</translation>
    </message>
    <message>
        <source>Read aloud sentence by sentence, from the one at hand on; again stops it</source>
        <translation>從目前這句開始逐句朗讀，再按一次停止</translation>
    </message>
    <message>
        <source>&amp;Pause</source>
        <translation>暫停(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Next sentence</source>
        <translation>下一句(&amp;N)</translation>
    </message>
    <message>
        <source>Pre&amp;vious sentence</source>
        <translation>上一句(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Faster</source>
        <translation>加快(&amp;F)</translation>
    </message>
    <message>
        <source>S&amp;lower</source>
        <translation>放慢(&amp;L)</translation>
    </message>
    <message>
        <source>Add dictionaries of StarDict, Yomitan or CC-CEDICT to the one that is there</source>
        <translation>在內建的詞典之外，加入 StarDict、Yomitan 或 CC-CEDICT 格式的詞典</translation>
    </message>
    <message>
        <source>Look this word &amp;up</source>
        <translation>查這個詞(&amp;U)</translation>
    </message>
    <message>
        <source>What dictionaries say of the selected word, or the one under the pointer</source>
        <translation>詞典對選取的詞或指標所指的詞怎麼說</translation>
    </message>
    <message>
        <source>Dictionar&amp;y…</source>
        <translation>詞典(&amp;Y)…</translation>
    </message>
    <message>
        <source>Look words up by Chinese, pinyin or English</source>
        <translation>按中文、拼音或英文查詞</translation>
    </message>
    <message>
        <source>&amp;Card on hover</source>
        <translation>停留時顯示詞卡(&amp;C)</translation>
    </message>
    <message>
        <source>What dictionaries say of the word that the pointer rests on</source>
        <translation>指標停在詞上時，顯示詞典的解釋</translation>
    </message>
    <message>
        <source>Take in the words that you know from a deck or a collection</source>
        <translation>從牌組或收藏中匯入您認識的詞</translation>
    </message>
    <message>
        <source>Cards of words and sentences for Anki, Pleco, Skritter, or as a table</source>
        <translation>把生詞和句子做成 Anki、Pleco、Skritter 的卡片，或存成表格</translation>
    </message>
    <message>
        <source>&amp;Export words…</source>
        <translation>匯出生詞(&amp;E)…</translation>
    </message>
    <message>
        <source>Import words from &amp;Anki…</source>
        <translation>從 Anki 匯入生詞(&amp;A)…</translation>
    </message>
    <message>
        <source>Sentence &amp;by sentence</source>
        <translation>逐句閱讀(&amp;B)</translation>
    </message>
    <message>
        <source>One sentence at a time, its pinyin and English shown when you ask for them</source>
        <translation>一次顯示一句，需要時再顯示拼音和英文</translation>
    </message>
    <message>
        <source>&amp;Help…</source>
        <translation>說明(&amp;H)…</translation>
    </message>
    <message>
        <source>How to use Duidu</source>
        <translation>如何使用對讀</translation>
    </message>
    <message>
        <source>Show the &amp;tour</source>
        <translation>顯示導覽(&amp;T)</translation>
    </message>
    <message>
        <source>What is where in this window</source>
        <translation>這個視窗裡有什麼</translation>
    </message>
    <message>
        <source>Chinese alone</source>
        <translation>只有中文</translation>
    </message>
    <message>
        <source>Chinese with pinyin</source>
        <translation>中文和拼音</translation>
    </message>
    <message>
        <source>Chinese with English</source>
        <translation>中文和英文</translation>
    </message>
    <message>
        <source>Chinese with pinyin and English</source>
        <translation>中文、拼音和英文</translation>
    </message>
    <message>
        <source>Dictiona&amp;ries…</source>
        <translation>管理詞典(&amp;R)…</translation>
    </message>
</context>
<context>
    <name>CardSheet</name>
    <message>
        <source>Back (Alt+Left)</source>
        <translation>返回 (Alt+Left)</translation>
    </message>
    <message>
        <source>Say</source>
        <translation>朗讀</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>複製</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>關閉</translation>
    </message>
    <message>
        <source>Correct reading…</source>
        <translation>更正讀音…</translation>
    </message>
</context>
<context>
    <name>ColumnHeader</name>
    <message>
        <source>Word-by-word gloss, not a translation.</source>
        <translation>這是逐詞釋義，不是翻譯。</translation>
    </message>
    <message>
        <source>Word-by-word gloss</source>
        <translation>逐詞釋義</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Translated earlier; [in brackets] a gloss.</source>
        <translation>以前的譯文；[方括號內]為逐詞釋義。</translation>
    </message>
    <message>
        <source>Translated earlier</source>
        <translation>以前的譯文</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>暫不安裝</translation>
    </message>
    <message>
        <source>Install the English translator ({size}, once)</source>
        <translation>安裝英文翻譯（{size}，僅需一次）</translation>
    </message>
    <message>
        <source>Install translator ({size})</source>
        <translation>安裝翻譯（{size}）</translation>
    </message>
    <message>
        <source>Install ({size})</source>
        <translation>安裝（{size}）</translation>
    </message>
    <message>
        <source>It can be installed later: Translation &gt; Models…</source>
        <translation>之後可在「翻譯 &gt; 模型…」中安裝</translation>
    </message>
    <message>
        <source>Word-by-word gloss from CC-CEDICT.</source>
        <translation>逐詞釋義，出自 CC-CEDICT。</translation>
    </message>
    <message>
        <source>Machine translation, {name}</source>
        <translation>機器翻譯，{name}</translation>
    </message>
</context>
<context>
    <name>CommandPalette</name>
    <message>
        <source>Commands</source>
        <translation>命令</translation>
    </message>
    <message>
        <source>What do you want to do?</source>
        <translation>要做什麼？</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>命令</translation>
    </message>
    <message>
        <source>Commands that fit</source>
        <translation>符合的命令</translation>
    </message>
    <message>
        <source>Nothing is called that.</source>
        <translation>沒有這個名稱的命令。</translation>
    </message>
</context>
<context>
    <name>Dictionary</name>
    <message>
        <source>also {readings}</source>
        <translation>又讀 {readings}</translation>
    </message>
    <message>
        <source>read so here</source>
        <translation>此處讀音</translation>
    </message>
    <message>
        <source>not read so here</source>
        <translation>非此處讀音</translation>
    </message>
    <message>
        <source>Measure words:</source>
        <translation>量詞：</translation>
    </message>
    <message>
        <source>Longer word here</source>
        <translation>此處更長的詞</translation>
    </message>
    <message>
        <source>Words inside</source>
        <translation>其中的詞</translation>
    </message>
    <message>
        <source>Characters</source>
        <translation>字</translation>
    </message>
    <message>
        <source>strokes: {count}</source>
        <translation>{count} 畫</translation>
    </message>
    <message>
        <source>Examples from your library</source>
        <translation>書庫中的例句</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>正在尋找…</translation>
    </message>
    <message>
        <source>None found.</source>
        <translation>沒有找到。</translation>
    </message>
    <message>
        <source>Search on</source>
        <translation>另查</translation>
    </message>
    <message>
        <source>No dictionary has this word; its characters are below.</source>
        <translation>詞典都沒有這個詞；下面是其中的字。</translation>
    </message>
    <message>
        <source>Opens {address} in your browser</source>
        <translation>在瀏覽器中開啟 {address}</translation>
    </message>
</context>
<context>
    <name>DictionaryCard</name>
    <message>
        <source>Dictionary</source>
        <translation>詞典</translation>
    </message>
</context>
<context>
    <name>DictionaryCommands</name>
    <message>
        <source>Point at a word, or select one, to look it up.</source>
        <translation>請指向一個詞或選取一個詞，再查詞典。</translation>
    </message>
    <message>
        <source>No dictionary has this. Select fewer characters, or look in Words &gt; Dictionary…</source>
        <translation>詞典裡沒有。請少選幾個字，或用「詞語 &gt; 詞典…」尋找。</translation>
    </message>
    <message>
        <source>That article is not in the library any more.</source>
        <translation>那篇文章已不在書庫中。</translation>
    </message>
</context>
<context>
    <name>DictionaryWindow</name>
    <message>
        <source>Dictionary</source>
        <translation>詞典</translation>
    </message>
    <message>
        <source>Chinese, pinyin or English</source>
        <translation>中文、拼音或英文</translation>
    </message>
    <message>
        <source>Look up</source>
        <translation>查詞</translation>
    </message>
    <message>
        <source>Words found</source>
        <translation>找到的詞</translation>
    </message>
    <message>
        <source>Type a word in Chinese, how it is read, with or without tones, or what it means in English. For example:</source>
        <translation>輸入中文詞、拼音（帶不帶聲調都可以）或英文意思。例如：</translation>
    </message>
    <message>
        <source>Nothing found for “{query}”. Try fewer characters, pinyin without tones, or one English word:</source>
        <translation>沒有找到「{query}」。可以少輸幾個字、用不帶聲調的拼音，或只輸一個英文詞：</translation>
    </message>
</context>
<context>
    <name>Encodings</name>
    <message>
        <source>Unicode (UTF-8)</source>
        <translation>Unicode (UTF-8)</translation>
    </message>
    <message>
        <source>Simplified Chinese (GB18030)</source>
        <translation>簡體中文 (GB18030)</translation>
    </message>
    <message>
        <source>Traditional Chinese (Big5)</source>
        <translation>繁體中文 (Big5)</translation>
    </message>
    <message>
        <source>Traditional Chinese (Big5-HKSCS)</source>
        <translation>繁體中文 (Big5-HKSCS)</translation>
    </message>
    <message>
        <source>Unicode (UTF-16 LE)</source>
        <translation>Unicode (UTF-16 LE)</translation>
    </message>
    <message>
        <source>Unicode (UTF-16 BE)</source>
        <translation>Unicode (UTF-16 BE)</translation>
    </message>
</context>
<context>
    <name>EngineDialog</name>
    <message>
        <source>Translation engine</source>
        <translation>翻譯引擎</translation>
    </message>
    <message>
        <source>as the server calls it; empty if it has only one</source>
        <translation>伺服器上的名稱；只有一個模型時可不填</translation>
    </message>
    <message>
        <source>Text I read is sent to {host}. I agree.</source>
        <translation>我同意將所讀文字傳送到 {host}。</translation>
    </message>
    <message>
        <source>Waiting for {host}…</source>
        <translation>正在等待 {host}…</translation>
    </message>
    <message>
        <source>It works: {chinese} → {english}</source>
        <translation>可以使用：{chinese} → {english}</translation>
    </message>
    <message>
        <source>Argos models on this computer</source>
        <translation>本機上的 Argos 模型</translation>
    </message>
    <message>
        <source>A server with the OpenAI API</source>
        <translation>使用 OpenAI API 的伺服器</translation>
    </message>
    <message>
        <source>A LibreTranslate server</source>
        <translation>LibreTranslate 伺服器</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>測試</translation>
    </message>
    <message>
        <source>nothing you read leaves it</source>
        <translation>所讀內容不會離開本機</translation>
    </message>
    <message>
        <source>llama.cpp, Ollama, LM Studio, vLLM</source>
        <translation>llama.cpp、Ollama、LM Studio、vLLM</translation>
    </message>
    <message>
        <source>your own, without a key</source>
        <translation>您自己的伺服器，無需金鑰</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>位址</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
</context>
<context>
    <name>EnglishStrip</name>
    <message>
        <source>Gloss: {0}</source>
        <translation>釋義：{0}</translation>
    </message>
</context>
<context>
    <name>CopyCommand</name>
    <message>
        <source>Copying…</source>
        <translation>正在複製…</translation>
    </message>
</context>
<context>
    <name>ExportCommand</name>
    <message>
        <source>Exporting {name}…</source>
        <translation>正在匯出 {name}…</translation>
    </message>
    <message>
        <source>Exported to {path}</source>
        <translation>已匯出到 {path}</translation>
    </message>
    <message>
        <source>{name} was not exported: another text was opened.</source>
        <translation>{name} 未匯出：已開啟另一篇文章。</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>開啟</translation>
    </message>
</context>
<context>
    <name>Exporting</name>
    <message>
        <source>Export what is shown</source>
        <translation>匯出所見內容</translation>
    </message>
    <message>
        <source>Web page</source>
        <translation>網頁</translation>
    </message>
    <message>
        <source>Plain text</source>
        <translation>純文字</translation>
    </message>
    <message>
        <source>One file for any browser; nothing in it comes from elsewhere.</source>
        <translation>任何瀏覽器都能開啟的單一檔案，不從別處載入任何內容。</translation>
    </message>
    <message>
        <source>For print. Its text can be selected and searched.</source>
        <translation>用於列印，其中的文字可以選取和搜尋。</translation>
    </message>
    <message>
        <source>E-book (EPUB)</source>
        <translation>電子書（EPUB）</translation>
    </message>
    <message>
        <source>For e-readers, with chapters and a table of contents.</source>
        <translation>用於電子書閱讀器，分章節並附目錄。</translation>
    </message>
    <message>
        <source>Word document</source>
        <translation>Word 文件</translation>
    </message>
    <message>
        <source>Readings are Word's phonetic guide and can be edited.</source>
        <translation>讀音以 Word 的注音標示標註，可以修改。</translation>
    </message>
    <message>
        <source>OpenDocument text</source>
        <translation>OpenDocument 文字文件</translation>
    </message>
    <message>
        <source>For LibreOffice Writer, with readings as ruby.</source>
        <translation>用於 LibreOffice Writer，讀音以旁註標示。</translation>
    </message>
    <message>
        <source>Readings stand in brackets.</source>
        <translation>讀音寫在括號裡。</translation>
    </message>
    <message>
        <source>For XeLaTeX, with the package xpinyin.</source>
        <translation>用於 XeLaTeX，使用 xpinyin 套件。</translation>
    </message>
    <message>
        <source>Table (CSV)</source>
        <translation>表格（CSV）</translation>
    </message>
    <message>
        <source>A sentence a row, for spreadsheets.</source>
        <translation>每句一列，用於試算表。</translation>
    </message>
    <message>
        <source>Table (TSV)</source>
        <translation>表格（TSV）</translation>
    </message>
    <message>
        <source>A sentence a row, for flash cards.</source>
        <translation>每句一列，用於單字卡。</translation>
    </message>
    <message>
        <source>Translation memory (TMX)</source>
        <translation>翻譯記憶庫（TMX）</translation>
    </message>
    <message>
        <source>Sentences with their English, for translators' programs.</source>
        <translation>句子及其英文，用於翻譯軟體。</translation>
    </message>
    <message>
        <source>All that Duidu knows of the text, for programs; opens here again.</source>
        <translation>對讀所知的全部內容，供程式使用；可在此重新開啟。</translation>
    </message>
</context>
<context>
    <name>FileCommands</name>
    <message>
        <source>All files (*)</source>
        <translation>所有檔案 (*)</translation>
    </message>
    <message>
        <source>Open a Chinese text</source>
        <translation>開啟中文文章</translation>
    </message>
    <message>
        <source>Pasted text</source>
        <translation>貼上的文字</translation>
    </message>
    <message>
        <source>Copy a Chinese text first.</source>
        <translation>請先複製一段中文。</translation>
    </message>
    <message>
        <source>The clipboard holds no text.</source>
        <translation>剪貼簿裡沒有文字。</translation>
    </message>
    <message>
        <source>Dropped text</source>
        <translation>拖入的文字</translation>
    </message>
    <message>
        <source>{name} was opened, the first of {count} files.</source>
        <translation>已開啟 {name}，共 {count} 個檔案中的第一個。</translation>
    </message>
    <message>
        <source>Duidu shows one article at a time.</source>
        <translation>對讀一次顯示一篇文章。</translation>
    </message>
    <message>
        <source>Choose encoding…</source>
        <translation>選擇編碼…</translation>
    </message>
    <message>
        <source>Remove from list</source>
        <translation>從清單中移除</translation>
    </message>
    <message>
        <source>Texts ({patterns})</source>
        <translation>文字（{patterns}）</translation>
    </message>
    <message>
        <source>Fetching {name}…</source>
        <translation>正在取得 {name}…</translation>
    </message>
</context>
<context>
    <name>FixedKeys</name>
    <message>
        <source>Next page</source>
        <translation>下一頁</translation>
    </message>
    <message>
        <source>Previous page</source>
        <translation>上一頁</translation>
    </message>
    <message>
        <source>Next line</source>
        <translation>下一行</translation>
    </message>
    <message>
        <source>Previous line</source>
        <translation>上一行</translation>
    </message>
    <message>
        <source>Beginning of the text</source>
        <translation>文章開頭</translation>
    </message>
    <message>
        <source>End of the text</source>
        <translation>文章結尾</translation>
    </message>
    <message>
        <source>Next and previous character; with Shift to select</source>
        <translation>下一字與上一字；加 Shift 選取</translation>
    </message>
    <message>
        <source>Next and previous word; with Shift to select</source>
        <translation>下一詞與上一詞；加 Shift 選取</translation>
    </message>
    <message>
        <source>Next and previous sentence or fold; with Shift to select</source>
        <translation>下一句與上一句，或摺疊處；加 Shift 選取</translation>
    </message>
    <message>
        <source>Next and previous paragraph; with Shift to select</source>
        <translation>下一段與上一段；加 Shift 選取</translation>
    </message>
    <message>
        <source>Open what the keyboard is on: a sentence, a fold</source>
        <translation>開啟鍵盤所在的句子或摺疊處</translation>
    </message>
    <message>
        <source>Close what is open, go back</source>
        <translation>關閉開啟的內容，返回</translation>
    </message>
    <message>
        <source>In vertical text: next and previous line</source>
        <translation>直排：下一行與上一行</translation>
    </message>
    <message>
        <source>In vertical text: next and previous character; with Shift to select</source>
        <translation>直排：下一字與上一字；加 Shift 選取</translation>
    </message>
    <message>
        <source>In vertical text: next and previous word; with Shift to select</source>
        <translation>直排：下一詞與上一詞；加 Shift 選取</translation>
    </message>
    <message>
        <source>In vertical text: next and previous paragraph; with Shift to select</source>
        <translation>直排：下一段與上一段；加 Shift 選取</translation>
    </message>
    <message>
        <source>Sentence by sentence: next sentence</source>
        <translation>逐句閱讀：下一句</translation>
    </message>
    <message>
        <source>Sentence by sentence: previous sentence</source>
        <translation>逐句閱讀：上一句</translation>
    </message>
</context>
<context>
    <name>Flags</name>
    <message>
        <source>The translator stopped at its length limit; the end may be missing</source>
        <translation>翻譯在長度上限處停止，結尾可能缺失</translation>
    </message>
    <message>
        <source>Words repeat: {detail}</source>
        <translation>詞語重複：{detail}</translation>
    </message>
    <message>
        <source>Chinese was left in: {detail}</source>
        <translation>留有未譯的中文：{detail}</translation>
    </message>
    <message>
        <source>A number differs: {detail}</source>
        <translation>數字不一致：{detail}</translation>
    </message>
    <message>
        <source>Much shorter or longer than the Chinese suggests</source>
        <translation>譯文長度與中文相差過大</translation>
    </message>
    <message>
        <source>The glossary has: {detail}</source>
        <translation>術語表規定：{detail}</translation>
    </message>
</context>
<context>
    <name>GlossaryCommands</name>
    <message>
        <source>Changed “{chinese}”.</source>
        <translation>已修改「{chinese}」。</translation>
    </message>
    <message>
        <source>Added “{chinese}”.</source>
        <translation>已新增「{chinese}」。</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>復原</translation>
    </message>
    <message>
        <source>Removed “{chinese}”.</source>
        <translation>已移除「{chinese}」。</translation>
    </message>
    <message>
        <source>Removed {count} terms.</source>
        <translation>已移除 {count} 條術語。</translation>
    </message>
</context>
<context>
    <name>GlossaryDialog</name>
    <message>
        <source>Glossary</source>
        <translation>術語表</translation>
    </message>
    <message>
        <source>Search Chinese, English and notes</source>
        <translation>搜尋中文、英文和備註</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>搜尋</translation>
    </message>
    <message>
        <source>Terms</source>
        <translation>術語</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>修改…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>匯入…</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>匯出…</translation>
    </message>
    <message>
        <source>Take in terms of a CSV or TBX file</source>
        <translation>從 CSV 或 TBX 檔案匯入術語</translation>
    </message>
    <message>
        <source>Save all terms as a CSV file</source>
        <translation>將全部術語存成 CSV 檔案</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>正在讀取…</translation>
    </message>
    <message>
        <source>No terms yet. Add one below, or import a list.</source>
        <translation>還沒有術語。可在下方新增，或匯入清單。</translation>
    </message>
    <message>
        <source>Terms: {shown} of {total}</source>
        <translation>術語：{shown} / {total}</translation>
    </message>
    <message>
        <source>Terms: {total}</source>
        <translation>術語：{total}</translation>
    </message>
</context>
<context>
    <name>MemoryCommands</name>
    <message>
        <source>Term lists (*.csv *.tsv *.txt *.tbx *.xml)</source>
        <translation>術語清單 (*.csv *.tsv *.txt *.tbx *.xml)</translation>
    </message>
    <message>
        <source>Import a glossary</source>
        <translation>匯入術語表</translation>
    </message>
    <message>
        <source>Export the glossary</source>
        <translation>匯出術語表</translation>
    </message>
    <message>
        <source>Import translations</source>
        <translation>匯入譯文</translation>
    </message>
    <message>
        <source>Export translations</source>
        <translation>匯出譯文</translation>
    </message>
    <message>
        <source>{count} terms imported.</source>
        <translation>已匯入 {count} 條術語。</translation>
    </message>
    <message>
        <source>{count} translations imported.</source>
        <translation>已匯入 {count} 條譯文。</translation>
    </message>
    <message>
        <source>Left out for want of Chinese with English: {count}.</source>
        <translation>因缺少中英對照而略過：{count} 條。</translation>
    </message>
    <message>
        <source>Exported to {path}</source>
        <translation>已匯出到 {path}</translation>
    </message>
</context>
<context>
    <name>Menus</name>
    <message>
        <source>&amp;File</source>
        <translation>檔案(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>編輯(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>顯示(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Translation</source>
        <translation>翻譯(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>說明(&amp;H)</translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation>最近開啟(&amp;R)</translation>
    </message>
    <message>
        <source>Te&amp;xt encoding</source>
        <translation>文字編碼(&amp;X)</translation>
    </message>
    <message>
        <source>&amp;Script</source>
        <translation>簡繁(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Pinyin</source>
        <translation>拼音(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;English</source>
        <translation>英文(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>主題(&amp;T)</translation>
    </message>
    <message>
        <source>L&amp;anguage of the window</source>
        <translation>介面語言(&amp;A)</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>自動</translation>
    </message>
    <message>
        <source>&amp;Clear this list</source>
        <translation>清空清單(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation>前往(&amp;G)</translation>
    </message>
    <message>
        <source>Pinyin &amp;of</source>
        <translation>注音範圍(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Words</source>
        <translation>詞語(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;Colour words by level</source>
        <translation>依等級標色(&amp;C)</translation>
    </message>
    <message>
        <source>V&amp;oice</source>
        <translation>語音(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Listen</source>
        <translation>朗讀(&amp;L)</translation>
    </message>
    <message>
        <source>Show sentences f&amp;irst as</source>
        <translation>句子先顯示為(&amp;I)</translation>
    </message>
</context>
<context>
    <name>MessageBar</name>
    <message>
        <source>Close message</source>
        <translation>關閉訊息</translation>
    </message>
</context>
<context>
    <name>Messages</name>
    <message>
        <source>{subject}: {cause}.</source>
        <translation>{subject}：{cause}。</translation>
    </message>
    <message>
        <source>{next_step}.</source>
        <translation>{next_step}。</translation>
    </message>
    <message>
        <source>Something went wrong that should not have.</source>
        <translation>發生了意料之外的錯誤。</translation>
    </message>
    <message>
        <source>What is open stays open, and what you wrote is kept.</source>
        <translation>開啟的內容仍然開著，您寫的也都保存著。</translation>
    </message>
    <message>
        <source>Details…</source>
        <translation>詳細資訊…</translation>
    </message>
    <message>
        <source>Duidu ended unexpectedly last time.</source>
        <translation>對讀上次意外結束了。</translation>
    </message>
    <message>
        <source>What you wrote is kept, and what was open can be opened again.</source>
        <translation>您寫的都保存著，先前開啟的內容可以再次開啟。</translation>
    </message>
</context>
<context>
    <name>ModelCommands</name>
    <message>
        <source>Removed. What it translated stays.</source>
        <translation>已移除。它的譯文仍保留。</translation>
    </message>
    <message>
        <source>Argos packages (*.argosmodel)</source>
        <translation>Argos 模型包 (*.argosmodel)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有檔案 (*)</translation>
    </message>
    <message>
        <source>Install a translation model</source>
        <translation>安裝翻譯模型</translation>
    </message>
    <message>
        <source>Installing {name}…</source>
        <translation>正在安裝 {name}…</translation>
    </message>
    <message>
        <source>Models…</source>
        <translation>模型…</translation>
    </message>
</context>
<context>
    <name>ModelList</name>
    <message>
        <source>Translation models</source>
        <translation>翻譯模型</translation>
    </message>
    <message>
        <source>Package</source>
        <translation>模型包</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>授權</translation>
    </message>
    <message>
        <source>State</source>
        <translation>狀態</translation>
    </message>
    <message>
        <source>Broken</source>
        <translation>已損壞</translation>
    </message>
    <message>
        <source>Not installed</source>
        <translation>未安裝</translation>
    </message>
    <message>
        <source>Installed; {version} available</source>
        <translation>已安裝；有新版本 {version}</translation>
    </message>
    <message>
        <source>Installed</source>
        <translation>已安裝</translation>
    </message>
</context>
<context>
    <name>Models</name>
    <message>
        <source>It is the official package.</source>
        <translation>這是官方模型包。</translation>
    </message>
    <message>
        <source>It is not the official package of this version.</source>
        <translation>這不是該版本的官方模型包。</translation>
    </message>
    <message>
        <source>No official checksum is known for this package.</source>
        <translation>此模型包沒有已知的官方校驗值。</translation>
    </message>
    <message>
        <source>size not known</source>
        <translation>大小未知</translation>
    </message>
    <message>
        <source>licence {licence}</source>
        <translation>授權 {licence}</translation>
    </message>
    <message>
        <source>licence not known</source>
        <translation>授權未知</translation>
    </message>
    <message>
        <source>{name} {version}: {size}, {licence}, from {host}.</source>
        <translation>{name} {version}：{size}，{licence}，來自 {host}。</translation>
    </message>
    <message>
        <source>Official package, sha256 {sha256}</source>
        <translation>官方模型包，sha256 {sha256}</translation>
    </message>
    <message>
        <source>In {folder}.</source>
        <translation>位於 {folder}。</translation>
    </message>
    <message>
        <source>{folder} cannot be used: {reason}.</source>
        <translation>{folder} 無法使用：{reason}。</translation>
    </message>
    <message>
        <source>It does not say what it is: delete the folder yourself.</source>
        <translation>無法得知它是什麼，請自行刪除該資料夾。</translation>
    </message>
    <message>
        <source>Download</source>
        <translation>下載</translation>
    </message>
    <message>
        <source>Update to {version} ({size})</source>
        <translation>更新到 {version}（{size}）</translation>
    </message>
    <message>
        <source>Download again ({size})</source>
        <translation>重新下載（{size}）</translation>
    </message>
    <message>
        <source>Download ({size})</source>
        <translation>下載（{size}）</translation>
    </message>
    <message>
        <source>Installing {name}…</source>
        <translation>正在安裝 {name}…</translation>
    </message>
    <message>
        <source>Downloading {name}…</source>
        <translation>正在下載 {name}…</translation>
    </message>
    <message>
        <source>, </source>
        <translation>，</translation>
    </message>
    <message>
        <source>Downloading {name}: {progress}</source>
        <translation>正在下載 {name}：{progress}</translation>
    </message>
    <message>
        <source>Downloading: {progress}</source>
        <translation>正在下載：{progress}</translation>
    </message>
    <message>
        <source>{name} {version} is installed.</source>
        <translation>已安裝 {name} {version}。</translation>
    </message>
    <message>
        <source>{name} is damaged: {fault}.</source>
        <translation>{name} 已損壞：{fault}。</translation>
    </message>
    <message>
        <source>Remove it and install it again.</source>
        <translation>請移除後重新安裝。</translation>
    </message>
    <message>
        <source>{name} is whole: every file was read, and a sentence translated.</source>
        <translation>{name} 完好：已讀取全部檔案，並試譯了一句。</translation>
    </message>
    <message>
        <source>{name} is whole: every file was read.</source>
        <translation>{name} 完好：已讀取全部檔案。</translation>
    </message>
    <message>
        <source>sha256 of its model.bin: {sha256}</source>
        <translation>model.bin 的 sha256：{sha256}</translation>
    </message>
    <message>
        <source>{size}/s</source>
        <translation>{size}/秒</translation>
    </message>
    <message>
        <source>{done} of {total} {unit}</source>
        <translation>{done}/{total} {unit}</translation>
    </message>
    <message>
        <source>{minutes} min {seconds} s left</source>
        <translation>剩 {minutes} 分 {seconds} 秒</translation>
    </message>
    <message>
        <source>{seconds} s left</source>
        <translation>剩 {seconds} 秒</translation>
    </message>
</context>
<context>
    <name>ModelsDialog</name>
    <message>
        <source>Translation models</source>
        <translation>翻譯模型</translation>
    </message>
    <message>
        <source>Verifying {name}…</source>
        <translation>正在檢查 {name}…</translation>
    </message>
    <message>
        <source>Looking for others…</source>
        <translation>正在尋找其他模型包…</translation>
    </message>
    <message>
        <source>Others found: {count}.</source>
        <translation>找到其他模型包 {count} 個。</translation>
    </message>
    <message>
        <source>There are no others.</source>
        <translation>沒有其他模型包。</translation>
    </message>
</context>
<context>
    <name>ModelsLayout</name>
    <message>
        <source>Verify</source>
        <translation>檢查</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Install from a file…</source>
        <translation>從檔案安裝…</translation>
    </message>
    <message>
        <source>Look for others online</source>
        <translation>線上尋找其他</translation>
    </message>
    <message>
        <source>Cancel download</source>
        <translation>取消下載</translation>
    </message>
    <message>
        <source>Reads every file again and translates a sentence</source>
        <translation>重新讀取每個檔案，並試譯一句</translation>
    </message>
    <message>
        <source>Removes every version of the package, for other Argos programs too</source>
        <translation>移除該模型包的所有版本，其他 Argos 程式也無法再用</translation>
    </message>
    <message>
        <source>Models are shared with other Argos programs on this computer.</source>
        <translation>模型與本機的其他 Argos 程式共用。</translation>
    </message>
    <message>
        <source>No model is installed. Download one from the list, or install a package (.argosmodel).</source>
        <translation>尚未安裝模型。請從清單下載，或安裝模型包檔案 (.argosmodel)。</translation>
    </message>
    <message>
        <source>Looking for others connects to {host} and to the servers that it names.</source>
        <translation>線上尋找會連線到 {host} 及其列出的伺服器。</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>進度</translation>
    </message>
</context>
<context>
    <name>Notices</name>
    <message>
        <source>another program is using the file</source>
        <translation>另一個程式正在使用該檔案</translation>
    </message>
    <message>
        <source>the disk is full</source>
        <translation>磁碟已滿</translation>
    </message>
    <message>
        <source>the file is write-protected</source>
        <translation>該檔案無法寫入</translation>
    </message>
    <message>
        <source>the file or its folder cannot be opened</source>
        <translation>無法開啟該檔案或其所在資料夾</translation>
    </message>
    <message>
        <source>the disk reports an error</source>
        <translation>磁碟回報錯誤</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重試</translation>
    </message>
    <message>
        <source>Translations cannot be kept this time ({reason}).</source>
        <translation>這次無法儲存譯文（{reason}）。</translation>
    </message>
    <message>
        <source>The memory of earlier translations was damaged and begins anew.</source>
        <translation>以前的譯文記錄已損壞，現已重新建立。</translation>
    </message>
    <message>
        <source>Recent files and reading positions cannot be kept this time ({reason}).</source>
        <translation>這次無法儲存最近開啟的檔案和閱讀位置（{reason}）。</translation>
    </message>
    <message>
        <source>All else works. Check the free space and the permissions of your home folder.</source>
        <translation>其他功能不受影響。請檢查家目錄的剩餘空間和權限。</translation>
    </message>
    <message>
        <source>The list of recent files was damaged and begins anew.</source>
        <translation>最近開啟的檔案清單已損壞，現已重新建立。</translation>
    </message>
    <message>
        <source>The damaged file was kept as {name}.</source>
        <translation>損壞的檔案保留為 {name}。</translation>
    </message>
    <message>
        <source>Your edits, corrections, glossary, words and bookmarks cannot be written to the disk: {reason}.</source>
        <translation>您的修改、更正、術語表、生詞本和書籤無法寫入磁碟：{reason}。</translation>
    </message>
    <message>
        <source>Changes are lost when Duidu is closed, unless they can be written by then. Put that right and try again, or export edits and glossary under Translation, corrections under Edit.</source>
        <translation>如果到關閉對讀時仍無法寫入，變更將會遺失。請排除問題後重試，或在「翻譯」選單中匯出修改和術語表，在「編輯」選單中匯出更正。</translation>
    </message>
    <message>
        <source>Your edits, corrections, glossary, words and bookmarks are on the disk again.</source>
        <translation>您的修改、更正、術語表、生詞本和書籤已重新寫入磁碟。</translation>
    </message>
    <message>
        <source>Edits kept: {edits}, corrections: {corrections}, terms: {terms}, words: {words}, bookmarks: {bookmarks}. The damaged file is {name}.</source>
        <translation>保留的修改：{edits}，更正：{corrections}，術語：{terms}，詞：{words}，書籤：{bookmarks}。損壞的檔案是 {name}。</translation>
    </message>
    <message>
        <source>The file with your edits, corrections, glossary, words and bookmarks was damaged; what could be read was kept.</source>
        <translation>儲存您的修改、更正、術語表、生詞本和書籤的檔案已損壞；能讀出的內容已保留。</translation>
    </message>
    <message>
        <source>Changes of the library cannot be kept this time ({reason}).</source>
        <translation>這次無法儲存書庫的變更（{reason}）。</translation>
    </message>
    <message>
        <source>The file of the library was damaged; what could be read was kept.</source>
        <translation>書庫檔案已損壞；能讀出的內容已保留。</translation>
    </message>
    <message>
        <source>The index of the library cannot be kept this time ({reason}).</source>
        <translation>這次無法儲存書庫的索引（{reason}）。</translation>
    </message>
    <message>
        <source>The index of the library was damaged and is made anew.</source>
        <translation>書庫的索引已損壞，正在重新建立。</translation>
    </message>
    <message>
        <source>What you made earlier is safe in it: open it with the newer Duidu. Changes made here are lost when Duidu is closed.</source>
        <translation>您以前的內容都完好地保存在該檔案中：請用較新版本的對讀開啟。在此所作的變更會在關閉對讀時遺失。</translation>
    </message>
    <message>
        <source>All else works. What is in it is safe: open it with the newer Duidu.</source>
        <translation>其他功能不受影響。檔案內容完好：請用較新版本的對讀開啟。</translation>
    </message>
    <message>
        <source>a newer version of Duidu wrote the file</source>
        <translation>該檔案由較新版本的對讀寫入</translation>
    </message>
    <message>
        <source>The file {name} with choices of yours was damaged and begins anew.</source>
        <translation>儲存您的選擇的檔案 {name} 已損壞，現已重新建立。</translation>
    </message>
    <message>
        <source>your share of the disk is used up</source>
        <translation>您的磁碟配額已用完</translation>
    </message>
    <message>
        <source>the disk can only be read</source>
        <translation>磁碟是唯讀的</translation>
    </message>
    <message>
        <source>you have no permission for it</source>
        <translation>您沒有權限</translation>
    </message>
    <message>
        <source>it or its folder is not there</source>
        <translation>它或其所在的資料夾不存在</translation>
    </message>
    <message>
        <source>a file stands where its folder should be</source>
        <translation>其資料夾應在之處是一個檔案</translation>
    </message>
    <message>
        <source>a folder has this name</source>
        <translation>有資料夾已用此名稱</translation>
    </message>
    <message>
        <source>its name is too long</source>
        <translation>名稱太長</translation>
    </message>
    <message>
        <source>your edits, corrections, glossary, words and bookmarks</source>
        <translation>您的修改、更正、術語表、生詞本和書籤</translation>
    </message>
    <message>
        <source>recent files and reading positions</source>
        <translation>最近開啟的檔案和閱讀位置</translation>
    </message>
    <message>
        <source>translations</source>
        <translation>譯文</translation>
    </message>
    <message>
        <source>changes of the library</source>
        <translation>書庫的變更</translation>
    </message>
    <message>
        <source>the index of the library</source>
        <translation>書庫的索引</translation>
    </message>
    <message>
        <source>This cannot be written to the disk ({reason}): {what}.</source>
        <translation>以下內容無法寫入磁碟（{reason}）：{what}。</translation>
    </message>
    <message>
        <source>; </source>
        <translation>；</translation>
    </message>
    <message>
        <source>What is in these files is safe: open them with the newer Duidu. Changes made here are lost when Duidu is closed.</source>
        <translation>這些檔案中的內容安然無恙：請用較新版本的對讀開啟。在此所做的更改會在關閉對讀時遺失。</translation>
    </message>
    <message>
        <source>What you changed in the library is on the disk again.</source>
        <translation>您對書庫的變更已重新寫入磁碟。</translation>
    </message>
    <message>
        <source>Changes are lost when Duidu is closed, unless they can be written by then. Put that right and try again.</source>
        <translation>如果到關閉對讀時仍無法寫入，變更將會遺失。請排除問題後重試。</translation>
    </message>
</context>
<context>
    <name>LongWork</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Reading {name}…</source>
        <translation>正在讀取 {name}…</translation>
    </message>
</context>
<context>
    <name>PreviewDialog</name>
    <message>
        <source>Print preview</source>
        <translation>預覽列印</translation>
    </message>
    <message>
        <source>Previous page</source>
        <translation>上一頁</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>下一頁</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>紙張</translation>
    </message>
    <message>
        <source>&amp;Print…</source>
        <translation>列印(&amp;P)…</translation>
    </message>
    <message>
        <source>&amp;Save as PDF…</source>
        <translation>存成 PDF(&amp;S)…</translation>
    </message>
    <message>
        <source>Page {number}</source>
        <translation>第 {number} 頁</translation>
    </message>
</context>
<context>
    <name>PrintCommand</name>
    <message>
        <source>Printing…</source>
        <translation>正在列印…</translation>
    </message>
    <message>
        <source>Sent to the printer.</source>
        <translation>已送往印表機。</translation>
    </message>
    <message>
        <source>There is no printer.</source>
        <translation>沒有印表機。</translation>
    </message>
    <message>
        <source>Set one up in the system, or save a PDF and print it elsewhere.</source>
        <translation>請在系統中設定印表機，或者存成 PDF 後在別處列印。</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>存成 PDF…</translation>
    </message>
    <message>
        <source>Nothing was printed: another text was opened.</source>
        <translation>未列印：已開啟另一篇文章。</translation>
    </message>
</context>
<context>
    <name>Problem</name>
    <message>
        <source>there is no such file</source>
        <translation>沒有這個檔案</translation>
    </message>
    <message>
        <source>check the name, or whether it was moved</source>
        <translation>請檢查檔名，或檔案是否已移走</translation>
    </message>
    <message>
        <source>it is a folder</source>
        <translation>這是一個資料夾</translation>
    </message>
    <message>
        <source>name a file in it</source>
        <translation>請選擇其中的一個檔案</translation>
    </message>
    <message>
        <source>you have no permission to read it</source>
        <translation>您沒有讀取它的權限</translation>
    </message>
    <message>
        <source>change its permissions or copy it elsewhere</source>
        <translation>請更改權限，或將它複製到別處</translation>
    </message>
    <message>
        <source>it could not be read ({detail})</source>
        <translation>無法讀取（{detail}）</translation>
    </message>
    <message>
        <source>check the disk, or copy the file and try again</source>
        <translation>請檢查磁碟，或複製檔案後再試</translation>
    </message>
    <message>
        <source>it holds no text</source>
        <translation>裡面沒有文字</translation>
    </message>
    <message>
        <source>choose a file with text in it</source>
        <translation>請選擇有文字的檔案</translation>
    </message>
    <message>
        <source>it is too large ({detail})</source>
        <translation>檔案太大（{detail}）</translation>
    </message>
    <message>
        <source>split it into smaller files</source>
        <translation>請將它分成較小的檔案</translation>
    </message>
    <message>
        <source>it is a {detail} file, not a text</source>
        <translation>這是 {detail} 檔，不是文字檔</translation>
    </message>
    <message>
        <source>it is a pipe or a device</source>
        <translation>這是管線或裝置</translation>
    </message>
    <message>
        <source>name a file</source>
        <translation>請指定一個檔案</translation>
    </message>
    <message>
        <source>it is damaged ({detail})</source>
        <translation>檔案已損毀（{detail}）</translation>
    </message>
    <message>
        <source>get it again from where it comes, or save it anew</source>
        <translation>請從原處重新取得，或另存一份</translation>
    </message>
    <message>
        <source>it is locked with a password or against copying</source>
        <translation>檔案設有密碼或防拷保護</translation>
    </message>
    <message>
        <source>open it in its own program and save it without the lock</source>
        <translation>請用它自己的程式開啟，另存成未上鎖的檔案</translation>
    </message>
    <message>
        <source>its pages are pictures without text</source>
        <translation>頁面是圖片，不含文字</translation>
    </message>
    <message>
        <source>have the text recognised by a program for scanned pages first</source>
        <translation>請先用文字辨識（OCR）程式辨識其中的文字</translation>
    </message>
    <message>
        <source>it holds binary data, at byte {detail}</source>
        <translation>其中第 {detail} 位元組起是二進位資料</translation>
    </message>
    <message>
        <source>choose a text file</source>
        <translation>請選擇文字檔</translation>
    </message>
    <message>
        <source>no encoding of Chinese fits it</source>
        <translation>沒有一種中文編碼適合它</translation>
    </message>
    <message>
        <source>choose its encoding, or save it as UTF-8</source>
        <translation>請選擇它的編碼，或把它存成 UTF-8</translation>
    </message>
    <message>
        <source>save it as plain text first</source>
        <translation>請先存成純文字</translation>
    </message>
    <message>
        <source>it is not valid {detail} text</source>
        <translation>這不是有效的 {detail} 文字</translation>
    </message>
    <message>
        <source>choose another encoding</source>
        <translation>請選擇其他編碼</translation>
    </message>
    <message>
        <source>it is in more than one encoding, from line {detail} on</source>
        <translation>它從第 {detail} 行起混有其他編碼</translation>
    </message>
    <message>
        <source>save it again in one encoding, or choose its encoding to see the damaged places marked</source>
        <translation>請用同一種編碼重新儲存，或選定編碼以查看標出的損壞之處</translation>
    </message>
    <message>
        <source>it holds no Chinese characters</source>
        <translation>裡面沒有漢字</translation>
    </message>
    <message>
        <source>choose a Chinese text, or another encoding</source>
        <translation>請選擇中文文章，或其他編碼</translation>
    </message>
    <message>
        <source>it could not be written ({detail})</source>
        <translation>無法寫入（{detail}）</translation>
    </message>
    <message>
        <source>choose another place, or free some space</source>
        <translation>請選擇其他位置，或騰出空間</translation>
    </message>
    <message>
        <source>the export would overwrite the text itself</source>
        <translation>匯出會覆寫原文本身</translation>
    </message>
    <message>
        <source>choose another place</source>
        <translation>請另選位置</translation>
    </message>
    <message>
        <source>install one under Translation &gt; Models…</source>
        <translation>請在「翻譯 &gt; 模型…」中安裝</translation>
    </message>
    <message>
        <source>see what is installed under Translation &gt; Models…</source>
        <translation>請在「翻譯 &gt; 模型…」中查看已安裝的模型</translation>
    </message>
    <message>
        <source>remove it under Translation &gt; Models… and install it again</source>
        <translation>請在「翻譯 &gt; 模型…」中移除，再重新安裝</translation>
    </message>
    <message>
        <source>it could not be downloaded ({detail})</source>
        <translation>無法下載（{detail}）</translation>
    </message>
    <message>
        <source>check the connection and try again: it goes on from where it stopped</source>
        <translation>請檢查網路連線後再試，下載會從中斷處繼續</translation>
    </message>
    <message>
        <source>what the server sent is not the package ({detail})</source>
        <translation>伺服器傳來的不是該模型包（{detail}）</translation>
    </message>
    <message>
        <source>try again later or over another network, or install the package from a file</source>
        <translation>請稍後或換一個網路再試，或從檔案安裝模型包</translation>
    </message>
    <message>
        <source>the package index does not offer it</source>
        <translation>模型包目錄中沒有它</translation>
    </message>
    <message>
        <source>see what it offers under Translation &gt; Models…</source>
        <translation>請在「翻譯 &gt; 模型…」中查看可用的模型</translation>
    </message>
    <message>
        <source>it was cancelled</source>
        <translation>已取消</translation>
    </message>
    <message>
        <source>start it again: it goes on from where it stopped</source>
        <translation>重新開始即可從中斷處繼續</translation>
    </message>
    <message>
        <source>Duidu is at work on it already</source>
        <translation>對讀正在處理它</translation>
    </message>
    <message>
        <source>wait until that is done, then try again</source>
        <translation>請等它完成後再試</translation>
    </message>
    <message>
        <source>it is not a usable translation memory ({detail})</source>
        <translation>不是可用的翻譯記憶庫（{detail}）</translation>
    </message>
    <message>
        <source>save it as TMX again in the program that it comes from</source>
        <translation>請在原來的程式中重新存成 TMX</translation>
    </message>
    <message>
        <source>it is not a usable glossary ({detail})</source>
        <translation>不是可用的術語表（{detail}）</translation>
    </message>
    <message>
        <source>save it as TBX, or as CSV with columns for the Chinese, the English and a note</source>
        <translation>請存成 TBX，或含中文、英文、備註三欄的 CSV</translation>
    </message>
    <message>
        <source>it is not a usable term ({detail})</source>
        <translation>不是可用的術語（{detail}）</translation>
    </message>
    <message>
        <source>give the Chinese first, then the English, each in quotation marks</source>
        <translation>請先寫中文，再寫英文，各加引號</translation>
    </message>
    <message>
        <source>the glossary has no such term</source>
        <translation>術語表中沒有這條術語</translation>
    </message>
    <message>
        <source>it is not a Chinese word</source>
        <translation>不是中文詞</translation>
    </message>
    <message>
        <source>give a word in Chinese characters, in either script</source>
        <translation>請輸入漢字寫的詞，簡體繁體皆可</translation>
    </message>
    <message>
        <source>it is not a usable list of words ({detail})</source>
        <translation>不是可用的詞表（{detail}）</translation>
    </message>
    <message>
        <source>save it as text with a word on each line, or as CSV with the words in the first column</source>
        <translation>請存成每行一詞的文字檔，或第一欄為詞的 CSV</translation>
    </message>
    <message>
        <source>it is not in the library</source>
        <translation>書庫裡沒有它</translation>
    </message>
    <message>
        <source>open it again from where it came from</source>
        <translation>請從它原來的地方重新開啟</translation>
    </message>
    <message>
        <source>the library has no copy of it</source>
        <translation>書庫裡沒有它的副本</translation>
    </message>
    <message>
        <source>the library cannot be searched, for this SQLite ({detail}) has no full-text search (FTS5)</source>
        <translation>無法搜尋書庫，因為這個 SQLite（{detail}）沒有全文檢索（FTS5）</translation>
    </message>
    <message>
        <source>use a Python whose SQLite has it, such as that of python.org</source>
        <translation>請改用內含此功能的 Python，例如 python.org 的版本</translation>
    </message>
    <message>
        <source>it is not a usable backup ({detail})</source>
        <translation>不是可用的備份（{detail}）</translation>
    </message>
    <message>
        <source>choose another backup</source>
        <translation>請選擇另一個備份</translation>
    </message>
    <message>
        <source>it was made by a newer version of Duidu ({detail})</source>
        <translation>它是由更新版本的對讀製作的（{detail}）</translation>
    </message>
    <message>
        <source>install that version, then restore it</source>
        <translation>請安裝該版本後再還原</translation>
    </message>
    <message>
        <source>it is not a set of five tone colours ({detail})</source>
        <translation>不是一組五個聲調顏色（{detail}）</translation>
    </message>
    <message>
        <source>give those of tones 1 to 4 and of the neutral tone, such as #e30000,#02b31c,#1510f0,#8900bf,#777777</source>
        <translation>請依序給出一至四聲和輕聲的顏色，如 #e30000,#02b31c,#1510f0,#8900bf,#777777</translation>
    </message>
    <message>
        <source>it is not a usable address of a translation server ({detail})</source>
        <translation>不是可用的翻譯伺服器位址（{detail}）</translation>
    </message>
    <message>
        <source>type one such as http://localhost:11434</source>
        <translation>請輸入類似 http://localhost:11434 的位址</translation>
    </message>
    <message>
        <source>it is not a usable web address ({detail})</source>
        <translation>不是可用的網址（{detail}）</translation>
    </message>
    <message>
        <source>type one such as https://www.example.com/page.html</source>
        <translation>請輸入類似 https://www.example.com/page.html 的網址</translation>
    </message>
    <message>
        <source>the page could not be fetched ({detail})</source>
        <translation>無法取得該網頁（{detail}）</translation>
    </message>
    <message>
        <source>check the address and the network, or save the page in a browser and open that file</source>
        <translation>請檢查網址和網路，或在瀏覽器中儲存該網頁後開啟儲存的檔案</translation>
    </message>
    <message>
        <source>this translation server is not on this computer, and you have not agreed to send text to it</source>
        <translation>該翻譯伺服器不在本機上，而您尚未同意向它傳送文字</translation>
    </message>
    <message>
        <source>use a server on this computer, or agree where the translation engine is chosen</source>
        <translation>請使用本機上的伺服器，或在選擇翻譯引擎處表示同意</translation>
    </message>
    <message>
        <source>the translation server does not translate ({detail})</source>
        <translation>翻譯伺服器未能翻譯（{detail}）</translation>
    </message>
    <message>
        <source>check that it runs, its address and its model</source>
        <translation>請檢查伺服器是否執行，以及位址和模型</translation>
    </message>
    <message>
        <source>no installed font has Chinese characters, boxes stand in their place</source>
        <translation>系統中沒有中文字型，漢字顯示為方框</translation>
    </message>
    <message>
        <source>install one, such as the package fonts-noto-cjk, and start Duidu again</source>
        <translation>請安裝一種中文字型（例如套件 fonts-noto-cjk），再重新啟動對讀</translation>
    </message>
    <message>
        <source>start it in a desktop session</source>
        <translation>請在桌面環境中啟動</translation>
    </message>
    <message>
        <source>it is not a usable translation package ({detail})</source>
        <translation>這不是可用的翻譯模型包（{detail}）</translation>
    </message>
    <message>
        <source>download the package again</source>
        <translation>請重新下載模型包</translation>
    </message>
    <message>
        <source>no translation model from Chinese to English is installed</source>
        <translation>尚未安裝中譯英模型</translation>
    </message>
    <message>
        <source>no such translation model is installed</source>
        <translation>沒有安裝這個翻譯模型</translation>
    </message>
    <message>
        <source>the translation model does not work ({detail})</source>
        <translation>翻譯模型無法使用（{detail}）</translation>
    </message>
    <message>
        <source>see its terms under Translation &gt; Glossary…</source>
        <translation>可在「翻譯 &gt; 術語表…」中查看</translation>
    </message>
    <message>
        <source>there is no display to open a window on</source>
        <translation>沒有可以開啟視窗的顯示器</translation>
    </message>
    <message>
        <source>the printer takes no pages</source>
        <translation>印表機不接收頁面</translation>
    </message>
    <message>
        <source>check that it is on and ready, or save a PDF and print that</source>
        <translation>請檢查印表機是否已開機並就緒，或者存成 PDF 再列印</translation>
    </message>
    <message>
        <source>it is not a usable reading ({detail})</source>
        <translation>這不是可用的讀音（{detail}）</translation>
    </message>
    <message>
        <source>give pinyin with tones, such as yínháng or yin2 hang2</source>
        <translation>請輸入帶聲調的拼音，例如 yínháng 或 yin2 hang2</translation>
    </message>
    <message>
        <source>it cannot be corrected so ({detail})</source>
        <translation>不能這樣更正（{detail}）</translation>
    </message>
    <message>
        <source>give the characters as they stand in the text, and beside them what is right</source>
        <translation>請給出文中的原字，以及正確的寫法</translation>
    </message>
    <message>
        <source>it is not a usable list of corrections ({detail})</source>
        <translation>這不是可用的更正清單（{detail}）</translation>
    </message>
    <message>
        <source>save it as CSV with the columns that an exported list has</source>
        <translation>請另存為 CSV，欄位與匯出的清單相同</translation>
    </message>
    <message>
        <source>there is no such correction</source>
        <translation>沒有這條更正</translation>
    </message>
    <message>
        <source>see these under Edit &gt; Corrections…</source>
        <translation>請在「編輯」&gt;「更正清單…」中查看</translation>
    </message>
    <message>
        <source>working on it ended the process</source>
        <translation>處理它時程式意外結束</translation>
    </message>
    <message>
        <source>try it by itself, and report it if that fails too</source>
        <translation>請單獨重試；若仍失敗，請回報此問題</translation>
    </message>
    <message>
        <source>there is not enough memory for it</source>
        <translation>記憶體不足</translation>
    </message>
    <message>
        <source>close other programs, or split the text</source>
        <translation>請關閉其他程式，或把文字拆分</translation>
    </message>
    <message>
        <source>none of its sentences that are shown is translated, and a translation memory holds nothing else</source>
        <translation>所顯示的句子都沒有譯文，而翻譯記憶庫只收錄譯文</translation>
    </message>
    <message>
        <source>translate it first, or export it in another format</source>
        <translation>請先翻譯，或匯出成其他格式</translation>
    </message>
    <message>
        <source>it is not among your words</source>
        <translation>它不在您的生詞本中</translation>
    </message>
    <message>
        <source>see these under Words &gt; Word list…</source>
        <translation>請查看「詞 &gt; 生詞本…」</translation>
    </message>
    <message>
        <source>it is not a usable list of levels ({detail})</source>
        <translation>不是可用的等級詞表（{detail}）</translation>
    </message>
    <message>
        <source>save it as CSV with a word and its level in each line</source>
        <translation>請另存為 CSV，每行一個詞和它的等級</translation>
    </message>
    <message>
        <source>you have added no list of levels of your own</source>
        <translation>您還沒有加入自己的等級詞表</translation>
    </message>
    <message>
        <source>add one under Words &gt; Import levels…</source>
        <translation>請用「詞語 &gt; 匯入等級詞表…」加入</translation>
    </message>
    <message>
        <source>it does not read aloud ({detail})</source>
        <translation>無法朗讀（{detail}）</translation>
    </message>
    <message>
        <source>check that other programs can be heard, then try again</source>
        <translation>請確認其他程式能發出聲音，然後再試一次</translation>
    </message>
    <message>
        <source>it is not a usable dictionary ({detail})</source>
        <translation>不是可用的詞典（{detail}）</translation>
    </message>
    <message>
        <source>get it again, or choose the .ifo of a StarDict dictionary, a Yomitan .zip or a CC-CEDICT text</source>
        <translation>請重新取得，或選擇 StarDict 詞典的 .ifo 檔案、Yomitan 的 .zip 檔案或 CC-CEDICT 格式的文字檔</translation>
    </message>
    <message>
        <source>no dictionary of this title was added</source>
        <translation>沒有加入過這個名稱的詞典</translation>
    </message>
    <message>
        <source>see which were under Words &gt; Dictionaries…</source>
        <translation>已加入的詞典見「詞語 &gt; 管理詞典…」</translation>
    </message>
    <message>
        <source>mark words as learning while you read, or choose other words</source>
        <translation>請在閱讀時把詞標為在學，或選擇其他的詞</translation>
    </message>
    <message>
        <source>export it again in Anki, as a deck package or as Notes in Plain Text</source>
        <translation>請在 Anki 中重新匯出為牌組包，或「純文字筆記」</translation>
    </message>
    <message>
        <source>name one of those</source>
        <translation>請從中選一個</translation>
    </message>
    <message>
        <source>it is not a usable file of Anki ({detail})</source>
        <translation>不是可用的 Anki 檔案（{detail}）</translation>
    </message>
    <message>
        <source>there is no word for it ({detail})</source>
        <translation>沒有可用的詞（{detail}）</translation>
    </message>
    <message>
        <source>no such field of its notes has words; those that have: {detail}</source>
        <translation>這樣的欄位中沒有詞；有詞的欄位：{detail}</translation>
    </message>
    <message>
        <source>it was not read within {detail} seconds, and was given up</source>
        <translation>未能在 {detail} 秒內讀完，已放棄</translation>
    </message>
    <message>
        <source>split it into smaller files, or save it in another format</source>
        <translation>請把它分成較小的檔案，或另存成其他格式</translation>
    </message>
    <message>
        <source>a newer version of Duidu wrote it ({detail}), so it was left as it is</source>
        <translation>它由較新版本的對讀寫入（{detail}），因此未作任何變更</translation>
    </message>
    <message>
        <source>open it with the newer Duidu</source>
        <translation>請用較新版本的對讀開啟</translation>
    </message>
    <message>
        <source>this system has no menu that a file is put into</source>
        <translation>此系統沒有可以放入檔案的選單</translation>
    </message>
    <message>
        <source>make a shortcut to Duidu yourself</source>
        <translation>請自行為對讀建立捷徑</translation>
    </message>
    <message>
        <source>Duidu brings along nothing of this name</source>
        <translation>對讀沒有附帶此名稱的內容</translation>
    </message>
    <message>
        <source>see the names in Help &gt; About Duidu</source>
        <translation>名稱見「說明 &gt; 關於對讀」</translation>
    </message>
    <message>
        <source>it is there already, put there by something else</source>
        <translation>該處已有此檔案，由別的程式放置</translation>
    </message>
    <message>
        <source>leave it if a package of Duidu did so; else move it elsewhere and try again</source>
        <translation>若由對讀的套件放置，請保留；否則請移到別處，再試一次</translation>
    </message>
    <message>
        <source>a part of Duidu itself is missing or does not load ({detail})</source>
        <translation>對讀自身的某個部分缺少或無法載入（{detail}）</translation>
    </message>
    <message>
        <source>install Duidu again</source>
        <translation>請重新安裝對讀</translation>
    </message>
</context>
<context>
    <name>ReadingView</name>
    <message>
        <source>Article</source>
        <translation>文章</translation>
    </message>
    <message>
        <source>Your translation.</source>
        <translation>您的譯文。</translation>
    </message>
    <message>
        <source>Right-click for more.</source>
        <translation>按右鍵查看更多。</translation>
    </message>
    <message>
        <source>Navigation</source>
        <translation>導覽</translation>
    </message>
    <message>
        <source>Legal notice</source>
        <translation>法律聲明</translation>
    </message>
    <message>
        <source>Image name</source>
        <translation>圖片名</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>圖片</translation>
    </message>
    <message>
        <source>Repeated title</source>
        <translation>重複的標題</translation>
    </message>
    <message>
        <source>Byline</source>
        <translation>署名</translation>
    </message>
    <message>
        <source>Folded text</source>
        <translation>摺疊的文字</translation>
    </message>
    <message>
        <source>{0}  {1}, {2} lines</source>
        <translation>{0}  {1}，{2} 行</translation>
    </message>
    <message>
        <source>{0}, folded</source>
        <translation>{0}，已摺疊</translation>
    </message>
    <message>
        <source>{0}, unfolded</source>
        <translation>{0}，已展開</translation>
    </message>
    <message>
        <source>No installed font has this character (U+{0}). Fonts such as HanaMin or Jigmo have most rare ones.</source>
        <translation>已安裝的字體都沒有這個字（U+{0}）。花園明朝（HanaMin）、Jigmo 等字體收有大部分罕用字。</translation>
    </message>
</context>
<context>
    <name>Routes</name>
    <message>
        <source>Chinese</source>
        <translation>中文</translation>
    </message>
    <message>
        <source>Chinese (traditional)</source>
        <translation>繁體中文</translation>
    </message>
    <message>
        <source>English</source>
        <translation>英文</translation>
    </message>
    <message>
        <source>simplified to English {version}</source>
        <translation>簡體譯英文 {version}</translation>
    </message>
    <message>
        <source>traditional to English {version}</source>
        <translation>繁體譯英文 {version}</translation>
    </message>
</context>
<context>
    <name>SentenceCard</name>
    <message>
        <source>Translated again.</source>
        <translation>已重新翻譯。</translation>
    </message>
    <message>
        <source>Translated again: {english}</source>
        <translation>重新翻譯：{english}</translation>
    </message>
    <message>
        <source>With the glossary's wording, not saved yet.</source>
        <translation>已採用術語表的譯法，尚未儲存。</translation>
    </message>
    <message>
        <source>With the glossary's wording: {english}</source>
        <translation>採用術語表的譯法：{english}</translation>
    </message>
    <message>
        <source>Sentence</source>
        <translation>句子</translation>
    </message>
    <message>
        <source>English</source>
        <translation>英文</translation>
    </message>
    <message>
        <source>No translation yet. Write your own.</source>
        <translation>還沒有譯文。請寫下您自己的譯文。</translation>
    </message>
    <message>
        <source>Gloss</source>
        <translation>逐詞釋義</translation>
    </message>
    <message>
        <source>Only in this article</source>
        <translation>僅限本文</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>儲存</translation>
    </message>
    <message>
        <source>Undo my edit</source>
        <translation>復原我的修改</translation>
    </message>
    <message>
        <source>Use the glossary's wording</source>
        <translation>採用術語表的譯法</translation>
    </message>
    <message>
        <source>Translate again, more carefully</source>
        <translation>更仔細地重新翻譯</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>關閉</translation>
    </message>
    <message>
        <source>Your translation.</source>
        <translation>您的譯文。</translation>
    </message>
    <message>
        <source>Translated by {model}.</source>
        <translation>由 {model} 翻譯。</translation>
    </message>
    <message>
        <source>Translating…</source>
        <translation>正在翻譯…</translation>
    </message>
</context>
<context>
    <name>SentenceCommands</name>
    <message>
        <source>No sentence with a doubtful translation in this direction.</source>
        <translation>這個方向上沒有可疑的譯文。</translation>
    </message>
    <message>
        <source>&amp;Edit translation, show gloss…</source>
        <translation>編輯譯文，查看釋義(&amp;E)…</translation>
    </message>
    <message>
        <source>Translate &amp;again, more carefully</source>
        <translation>更仔細地重新翻譯(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Undo my edit</source>
        <translation>復原我的修改(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Copy translation</source>
        <translation>複製譯文(&amp;C)</translation>
    </message>
    <message>
        <source>Edit the &amp;glossary entry “{chinese}”…</source>
        <translation>修改術語「{chinese}」(&amp;G)…</translation>
    </message>
    <message>
        <source>A&amp;dd “{chinese}” to the glossary…</source>
        <translation>將「{chinese}」加入術語表(&amp;D)…</translation>
    </message>
    <message>
        <source>No translation model is installed.</source>
        <translation>沒有安裝翻譯模型。</translation>
    </message>
    <message>
        <source>It is not certain where the glossary's wording belongs; the translation stays as it is.</source>
        <translation>無法確定術語表的譯法該放在哪裡，譯文維持不變。</translation>
    </message>
    <message>
        <source>&amp;Look up “{word}”</source>
        <translation>查「{word}」(&amp;L)</translation>
    </message>
</context>
<context>
    <name>ShortcutDialog</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>鍵盤快速鍵</translation>
    </message>
    <message>
        <source>Search actions and keys</source>
        <translation>搜尋操作與按鍵</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>搜尋</translation>
    </message>
    <message>
        <source>Actions</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>Another key</source>
        <translation>另一個按鍵</translation>
    </message>
    <message>
        <source>Press another key</source>
        <translation>請按下另一個鍵</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>重設</translation>
    </message>
    <message>
        <source>Give this action the keys it had at first</source>
        <translation>恢復此操作原來的按鍵</translation>
    </message>
    <message>
        <source>Reset all</source>
        <translation>全部重設</translation>
    </message>
    <message>
        <source>Remove {key}</source>
        <translation>移除 {key}</translation>
    </message>
    <message>
        <source>Move {key} here</source>
        <translation>將 {key} 移到這裡</translation>
    </message>
    <message>
        <source>{key} belongs to the page: {action}.</source>
        <translation>{key} 由頁面使用：{action}。</translation>
    </message>
    <message>
        <source>{key} calls this already.</source>
        <translation>{key} 已是此操作的按鍵。</translation>
    </message>
    <message>
        <source>{key} belongs to “{action}”.</source>
        <translation>{key} 已用於「{action}」。</translation>
    </message>
</context>
<context>
    <name>ShortcutTree</name>
    <message>
        <source>Action</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>按鍵</translation>
    </message>
    <message>
        <source>On the page: these keys stay as they are</source>
        <translation>頁面：這些按鍵固定不變</translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message>
        <source>{count} characters</source>
        <translation>{count} 字</translation>
    </message>
    <message>
        <source>Opening {name}…</source>
        <translation>正在開啟 {name}…</translation>
    </message>
    <message>
        <source>Annotating… {done} of {total} paragraphs</source>
        <translation>正在注音… {total} 段中的 {done} 段</translation>
    </message>
    <message>
        <source>{done} of {total} sentences, {engine}</source>
        <translation>{done}/{total} 句，{engine}</translation>
    </message>
    <message>
        <source>, paused</source>
        <translation>，已暫停</translation>
    </message>
    <message>
        <source>, about {seconds} s left</source>
        <translation>，約剩 {seconds} 秒</translation>
    </message>
    <message>
        <source>Simplified script</source>
        <translation>簡體字</translation>
    </message>
    <message>
        <source>Traditional script</source>
        <translation>繁體字</translation>
    </message>
    <message>
        <source>{per_cent} %</source>
        <translation>{per_cent} %</translation>
    </message>
</context>
<context>
    <name>TermForm</name>
    <message>
        <source>Chinese</source>
        <translation>中文</translation>
    </message>
    <message>
        <source>English</source>
        <translation>英文</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>備註</translation>
    </message>
    <message>
        <source>for yourself, may stay empty</source>
        <translation>給自己看的，可留空</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>儲存</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>Change “{chinese}”</source>
        <translation>修改「{chinese}」</translation>
    </message>
    <message>
        <source>New term</source>
        <translation>新術語</translation>
    </message>
    <message>
        <source>There is no Chinese character under Chinese yet.</source>
        <translation>「中文」一欄還沒有漢字。</translation>
    </message>
    <message>
        <source>Still to come: its English, one way to put it, or several with a semicolon between them.</source>
        <translation>還缺英文：寫一種譯法，或寫幾種，用分號隔開。</translation>
    </message>
    <message>
        <source>The glossary has {chinese} already: {english}. This one will take its place.</source>
        <translation>術語表已有 {chinese}：{english}。儲存後由這一條取代。</translation>
    </message>
    <message>
        <source>The glossary also has {chinese}: {english}. Each holds where it is written so.</source>
        <translation>術語表另有 {chinese}：{english}。正文用哪種寫法，就依哪一條。</translation>
    </message>
    <message>
        <source>English: one way to put it, or several with a semicolon between them.</source>
        <translation>英文：寫一種譯法，或寫幾種，用分號隔開。</translation>
    </message>
</context>
<context>
    <name>TermTable</name>
    <message>
        <source>Chinese</source>
        <translation>中文</translation>
    </message>
    <message>
        <source>English</source>
        <translation>英文</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>備註</translation>
    </message>
</context>
<context>
    <name>Toolbar</name>
    <message>
        <source>Toolbar</source>
        <translation>工具列</translation>
    </message>
    <message>
        <source>Script</source>
        <translation>簡繁</translation>
    </message>
    <message>
        <source>Pinyin</source>
        <translation>拼音</translation>
    </message>
    <message>
        <source>English</source>
        <translation>英文</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>主題</translation>
    </message>
    <message>
        <source>Light or dark</source>
        <translation>淺色或深色</translation>
    </message>
    <message>
        <source>Pinyin above the characters</source>
        <translation>字上的拼音</translation>
    </message>
    <message>
        <source>English beside the text</source>
        <translation>原文旁的英文</translation>
    </message>
    <message>
        <source>More</source>
        <translation>更多</translation>
    </message>
</context>
<context>
    <name>Welcome</name>
    <message>
        <source>Open a Chinese text, drop a file here, or paste one with {keys}.</source>
        <translation>開啟一篇中文文章，將檔案拖到這裡，或按 {keys} 貼上。</translation>
    </message>
    <message>
        <source>Open a Chinese text, drop a file here, or paste one.</source>
        <translation>開啟一篇中文文章，將檔案拖到這裡，或貼上一篇。</translation>
    </message>
    <message>
        <source>Open a file…</source>
        <translation>開啟檔案…</translation>
    </message>
    <message>
        <source>Read the sample</source>
        <translation>閱讀範文</translation>
    </message>
    <message>
        <source>Nothing is open</source>
        <translation>沒有開啟文字</translation>
    </message>
    <message>
        <source>Opening {name} was given up.</source>
        <translation>已放棄開啟 {name}。</translation>
    </message>
</context>
<context>
    <name>PanelCommands</name>
    <message>
        <source>No bookmark in this direction.</source>
        <translation>這個方向沒有書籤。</translation>
    </message>
    <message>
        <source>Bookmark removed.</source>
        <translation>書籤已移除。</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>復原</translation>
    </message>
</context>
<context>
    <name>PlaceDelegate</name>
    <message>
        <source>Note</source>
        <translation>備註</translation>
    </message>
</context>
<context>
    <name>PlaceModel</name>
    <message>
        <source>level {level}</source>
        <translation>第 {level} 級</translation>
    </message>
    <message>
        <source>being read</source>
        <translation>正在閱讀</translation>
    </message>
</context>
<context>
    <name>SidePanel</name>
    <message>
        <source>Outline</source>
        <translation>目錄</translation>
    </message>
    <message>
        <source>Bookmarks</source>
        <translation>書籤</translation>
    </message>
    <message>
        <source>Side panel</source>
        <translation>側邊欄</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>關閉</translation>
    </message>
    <message>
        <source>Note…</source>
        <translation>備註…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>No headings were found in this text. A heading is a line such as 第一章, or a short line above the text that it names.</source>
        <translation>在本文中沒有找到標題。標題是「第一章」一類的行，或正文上方為其命名的短行。</translation>
    </message>
    <message>
        <source>No bookmarks in this text. Go &gt; Set or remove bookmark makes one at the sentence that you read.</source>
        <translation>本文還沒有書籤。用「前往」選單中的「設定或移除書籤」可在正在閱讀的句子處設定書籤。</translation>
    </message>
    <message>
        <source>&amp;Go there</source>
        <translation>前往(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Note…</source>
        <translation>備註(&amp;N)…</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>移除(&amp;R)</translation>
    </message>
    <message>
        <source>Nothing is highlighted in this text. Edit &gt; Highlight does so with what is selected.</source>
        <translation>本文沒有醒目標示的文字。「編輯 &gt; 醒目標示」可以標示選取的文字。</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>筆記</translation>
    </message>
    <message>
        <source>Highlights and notes</source>
        <translation>醒目標示與筆記</translation>
    </message>
    <message>
        <source>Write note…</source>
        <translation>寫筆記…</translation>
    </message>
    <message>
        <source>&amp;Write note…</source>
        <translation>寫筆記(&amp;W)…</translation>
    </message>
</context>
<context>
    <name>Mirror</name>
    <message>
        <source>Text</source>
        <translation>內文</translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>Chinese, pinyin or English</source>
        <translation>漢字、拼音或英文</translation>
    </message>
    <message>
        <source>Find in the text</source>
        <translation>在文中尋找</translation>
    </message>
    <message>
        <source>Previous match</source>
        <translation>上一處</translation>
    </message>
    <message>
        <source>Next match</source>
        <translation>下一處</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>關閉</translation>
    </message>
</context>
<context>
    <name>FindCommands</name>
    <message>
        <source>No matches</source>
        <translation>找不到</translation>
    </message>
    <message>
        <source>{total} matches</source>
        <translation>共 {total} 處</translation>
    </message>
    <message>
        <source>{number} of about {total}</source>
        <translation>第 {number} 處，約 {total} 處</translation>
    </message>
    <message>
        <source>{number} of {total}</source>
        <translation>第 {number} 處，共 {total} 處</translation>
    </message>
</context>
<context>
    <name>TextDialog</name>
    <message>
        <source>Song (serif)</source>
        <translation>宋體</translation>
    </message>
    <message>
        <source>Hei (sans)</source>
        <translation>黑體</translation>
    </message>
    <message>
        <source>Kai (brush)</source>
        <translation>楷體</translation>
    </message>
    <message>
        <source>Beside the Chinese</source>
        <translation>在中文旁邊</translation>
    </message>
    <message>
        <source>Under each paragraph</source>
        <translation>在每段之下</translation>
    </message>
    <message>
        <source>Under each sentence</source>
        <translation>在每句之下</translation>
    </message>
    <message>
        <source>In lines from left to right</source>
        <translation>橫排，由左到右</translation>
    </message>
    <message>
        <source>In columns from right to left</source>
        <translation>直排，由右到左</translation>
    </message>
    <message>
        <source>&amp;Direction</source>
        <translation>排版方向(&amp;D)</translation>
    </message>
    <message>
        <source>No colours</source>
        <translation>不著色</translation>
    </message>
    <message>
        <source>My own</source>
        <translation>自訂</translation>
    </message>
    <message>
        <source>At the right of the character</source>
        <translation>在字的右邊</translation>
    </message>
    <message>
        <source>Above the character</source>
        <translation>在字的上方</translation>
    </message>
    <message>
        <source>&amp;Size</source>
        <translation>字級(&amp;S)</translation>
    </message>
    <message>
        <source>{0} px</source>
        <translation>{0} 像素</translation>
    </message>
    <message>
        <source>Line &amp;length</source>
        <translation>行長(&amp;L)</translation>
    </message>
    <message>
        <source>{0} chars</source>
        <translation>{0} 字</translation>
    </message>
    <message>
        <source>Li&amp;ne spacing</source>
        <translation>行距(&amp;N)</translation>
    </message>
    <message>
        <source>{0} %</source>
        <translation>{0} %</translation>
    </message>
    <message>
        <source>&amp;Margins</source>
        <translation>頁邊(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Typeface</source>
        <translation>字體(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Readings</source>
        <translation>注音(&amp;R)</translation>
    </message>
    <message>
        <source>Readings &amp;of</source>
        <translation>注音範圍(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Zhuyin</source>
        <translation>注音符號(&amp;Z)</translation>
    </message>
    <message>
        <source>Tone &amp;colours</source>
        <translation>聲調顏色(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;English</source>
        <translation>英文(&amp;E)</translation>
    </message>
    <message>
        <source>T&amp;heme</source>
        <translation>配色(&amp;H)</translation>
    </message>
    <message>
        <source>Text and page</source>
        <translation>文字與頁面</translation>
    </message>
    <message>
        <source>No Kai typeface is installed; Song is shown in its place.</source>
        <translation>沒有安裝楷體；以宋體代替。</translation>
    </message>
    <message>
        <source>&amp;Reset</source>
        <translation>恢復預設(&amp;R)</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>關閉</translation>
    </message>
    <message>
        <source>Colour of the neutral tone</source>
        <translation>輕聲的顏色</translation>
    </message>
    <message>
        <source>Colour of tone {0}</source>
        <translation>第 {0} 聲的顏色</translation>
    </message>
    <message>
        <source>Unchanged (nǐ hǎo)</source>
        <translation>不變（nǐ hǎo）</translation>
    </message>
    <message>
        <source>As spoken (ní hǎo)</source>
        <translation>依口語變調（ní hǎo）</translation>
    </message>
    <message>
        <source>Mainland (和 hé)</source>
        <translation>大陸（和 hé）</translation>
    </message>
    <message>
        <source>Taiwan (和 hàn)</source>
        <translation>臺灣（和 hàn）</translation>
    </message>
    <message>
        <source>Tones &amp;in speech</source>
        <translation>變調(&amp;I)</translation>
    </message>
    <message>
        <source>&amp;Pronunciation</source>
        <translation>讀音標準(&amp;P)</translation>
    </message>
</context>
<context>
    <name>CorrectionCard</name>
    <message>
        <source>Correction</source>
        <translation>更正</translation>
    </message>
    <message>
        <source>Reset to what is computed</source>
        <translation>恢復自動結果</translation>
    </message>
    <message>
        <source>Then:</source>
        <translation>結果：</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>儲存</translation>
    </message>
    <message>
        <source>Join with “{word}” before</source>
        <translation>與前面的「{word}」合併</translation>
    </message>
    <message>
        <source>Join with “{word}” after</source>
        <translation>與後面的「{word}」合併</translation>
    </message>
    <message>
        <source>“{typed}” is no reading. Write one syllable with its tone, such as háng or hang2.</source>
        <translation>「{typed}」不是讀音。請寫一個帶聲調的音節，如 háng 或 hang2。</translation>
    </message>
    <message>
        <source>Write how it is in this script.</source>
        <translation>請寫出轉換後的寫法。</translation>
    </message>
    <message>
        <source>You corrected this: {what}</source>
        <translation>您已更正：{what}</translation>
    </message>
</context>
<context>
    <name>CorrectionCommands</name>
    <message>
        <source>C&amp;orrect “{word}”…</source>
        <translation>更正「{word}」(&amp;O)…</translation>
    </message>
    <message>
        <source>&amp;Reading</source>
        <translation>讀音(&amp;R)</translation>
    </message>
    <message>
        <source>Point at a word, or select one, to correct it.</source>
        <translation>要更正一個詞，請指向它或選取它。</translation>
    </message>
</context>
<context>
    <name>CorrectionDialog</name>
    <message>
        <source>Corrections</source>
        <translation>更正清單</translation>
    </message>
    <message>
        <source>Search Chinese and pinyin</source>
        <translation>搜尋中文和拼音</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>搜尋</translation>
    </message>
    <message>
        <source>No corrections yet. Where a reading, the ends of a word or a conversion is wrong, right-click the word and choose Correct.</source>
        <translation>還沒有更正。讀音、詞的起訖或繁簡轉換有錯時，請用右鍵按一下那個詞，然後選取「更正」。</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Undo the last change</source>
        <translation>復原上一次變更</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>匯入…</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>匯出…</translation>
    </message>
    <message>
        <source>Take in corrections of a CSV file</source>
        <translation>從 CSV 檔案匯入更正</translation>
    </message>
    <message>
        <source>Save all corrections as a CSV file</source>
        <translation>把所有更正儲存為 CSV 檔案</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>正在讀取…</translation>
    </message>
    <message>
        <source>Corrections: {shown} of {total}</source>
        <translation>更正：{total} 條中的 {shown} 條</translation>
    </message>
    <message>
        <source>Corrections: {total}</source>
        <translation>更正：{total} 條</translation>
    </message>
</context>
<context>
    <name>CorrectionFeed</name>
    <message>
        <source>Removed: {about}.</source>
        <translation>已移除：{about}。</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>復原</translation>
    </message>
    <message>
        <source>Undone: {about}.</source>
        <translation>已復原：{about}。</translation>
    </message>
    <message>
        <source>There is no correction to take back.</source>
        <translation>沒有可以復原的更正。</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
    <message>
        <source>There is no correction to make again.</source>
        <translation>沒有可以重做的更正。</translation>
    </message>
    <message>
        <source>Made again: {about}.</source>
        <translation>已重做：{about}。</translation>
    </message>
</context>
<context>
    <name>CorrectionListCommands</name>
    <message>
        <source>Import corrections</source>
        <translation>匯入更正</translation>
    </message>
    <message>
        <source>Lists of corrections (*.csv)</source>
        <translation>更正清單 (*.csv)</translation>
    </message>
    <message>
        <source>Export corrections</source>
        <translation>匯出更正</translation>
    </message>
    <message>
        <source>Left out, for they could not be used: {count}.</source>
        <translation>因無法使用而略過：{count} 條。</translation>
    </message>
    <message>
        <source>Corrections imported: {count}.</source>
        <translation>已匯入更正：{count} 條。</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>復原</translation>
    </message>
    <message>
        <source>Exported to {path}</source>
        <translation>已匯出到 {path}</translation>
    </message>
</context>
<context>
    <name>CorrectionTable</name>
    <message>
        <source>In another article</source>
        <translation>在另一篇文章中</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>原文</translation>
    </message>
    <message>
        <source>What is right</source>
        <translation>正確的是</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>種類</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>範圍</translation>
    </message>
    <message>
        <source>Sentence</source>
        <translation>句子</translation>
    </message>
</context>
<context>
    <name>Corrections</name>
    <message>
        <source>Reading</source>
        <translation>讀音</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>斷詞</translation>
    </message>
    <message>
        <source>Conversion</source>
        <translation>轉換</translation>
    </message>
    <message>
        <source>Here</source>
        <translation>僅此處</translation>
    </message>
    <message>
        <source>In this article</source>
        <translation>在本文中</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>所有文章</translation>
    </message>
    <message>
        <source>Simplified</source>
        <translation>簡體</translation>
    </message>
    <message>
        <source>Traditional</source>
        <translation>繁體</translation>
    </message>
    <message>
        <source>Taiwan</source>
        <translation>臺灣</translation>
    </message>
    <message>
        <source>Hong Kong</source>
        <translation>香港</translation>
    </message>
    <message>
        <source>reading of “{text}”</source>
        <translation>「{text}」的讀音</translation>
    </message>
    <message>
        <source>{text} and {count} more</source>
        <translation>{text}，另有 {count} 條</translation>
    </message>
    <message>
        <source>words of “{text}”</source>
        <translation>「{text}」的斷詞</translation>
    </message>
    <message>
        <source>conversion of “{text}”</source>
        <translation>「{text}」的轉換</translation>
    </message>
    <message>
        <source>Corrected here: {about}.</source>
        <translation>已在此處更正：{about}。</translation>
    </message>
    <message>
        <source>Corrected in this article: {about}.</source>
        <translation>已在本文中更正：{about}。</translation>
    </message>
    <message>
        <source>Corrected everywhere: {about}.</source>
        <translation>已在所有文章中更正：{about}。</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
</context>
<context>
    <name>WordStrip</name>
    <message>
        <source>Reading of {character}</source>
        <translation>{character}的讀音</translation>
    </message>
    <message>
        <source>Choose a reading, or type one: háng or hang2</source>
        <translation>選擇讀音，或輸入：háng 或 hang2</translation>
    </message>
    <message>
        <source>Join {one} and {other}</source>
        <translation>合併{one}和{other}</translation>
    </message>
    <message>
        <source>Split between {one} and {other}</source>
        <translation>在{one}和{other}之間分開</translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>Export</source>
        <translation>匯出</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>格式</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>匯出(&amp;E)…</translation>
    </message>
    <message>
        <source>Prese&amp;t</source>
        <translation>預設組合(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Script</source>
        <translation>字形(&amp;S)</translation>
    </message>
    <message>
        <source>En&amp;glish</source>
        <translation>英文(&amp;G)</translation>
    </message>
    <message>
        <source>English st&amp;ands</source>
        <translation>英文位置(&amp;A)</translation>
    </message>
</context>
<context>
    <name>PresetBox</name>
    <message>
        <source>Sa&amp;ve…</source>
        <translation>儲存(&amp;V)…</translation>
    </message>
    <message>
        <source>Keep these choices under a name</source>
        <translation>以一個名稱保留這些選擇</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>刪除(&amp;D)</translation>
    </message>
    <message>
        <source>As on the page</source>
        <translation>與頁面一致</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>已變更</translation>
    </message>
    <message>
        <source>Save preset</source>
        <translation>儲存預設組合</translation>
    </message>
    <message>
        <source>Name of the preset:</source>
        <translation>預設組合名稱：</translation>
    </message>
</context>
<context>
    <name>PreviewPane</name>
    <message>
        <source>Preview</source>
        <translation>預覽</translation>
    </message>
</context>
<context>
    <name>AddressDialog</name>
    <message>
        <source>Open web address</source>
        <translation>開啟網址</translation>
    </message>
    <message>
        <source>Web address</source>
        <translation>網址</translation>
    </message>
    <message>
        <source>Duidu fetches this one page, and nothing that it shows besides. A copy is kept in your library, so that you can read it again without the web.</source>
        <translation>對讀只取得這一個網頁，不取得其中引用的任何其他內容。書庫會保留一份副本，供您離線再讀。</translation>
    </message>
    <message>
        <source>&amp;Fetch</source>
        <translation>取得(&amp;F)</translation>
    </message>
</context>
<context>
    <name>ArticlesTable</name>
    <message>
        <source>Not yet</source>
        <translation>尚未開啟</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>已讀完</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>標題</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>來源</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Characters</source>
        <translation>字數</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>進度</translation>
    </message>
    <message>
        <source>Opened</source>
        <translation>上次開啟</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>標籤</translation>
    </message>
</context>
<context>
    <name>HitsList</name>
    <message>
        <source>Title</source>
        <translation>標題</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>筆記</translation>
    </message>
    <message>
        <source>English</source>
        <translation>英文</translation>
    </message>
</context>
<context>
    <name>LibraryCommands</name>
    <message>
        <source>Texts ({patterns})</source>
        <translation>文字（{patterns}）</translation>
    </message>
    <message>
        <source>Add to the library</source>
        <translation>加入書庫</translation>
    </message>
    <message>
        <source>Add a folder</source>
        <translation>加入資料夾</translation>
    </message>
    <message>
        <source>Adding to the library…</source>
        <translation>正在加入書庫…</translation>
    </message>
    <message>
        <source>Added: {added}, changed: {updated}, already there: {unchanged}.</source>
        <translation>新加入 {added} 篇，有變動 {updated} 篇，已在書庫中 {unchanged} 篇。</translation>
    </message>
    <message>
        <source>Could not be read: {count}, first {name}</source>
        <translation>無法讀取 {count} 個檔案，第一個是：{name}</translation>
    </message>
    <message>
        <source>Tags, parted by commas:</source>
        <translation>標籤，以逗號分隔：</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>標籤</translation>
    </message>
    <message>
        <source>Folder, such as News/2026; empty for none:</source>
        <translation>資料夾，例如「新聞/2026」；留空則不歸入任何資料夾：</translation>
    </message>
    <message>
        <source>Move to folder</source>
        <translation>移至資料夾</translation>
    </message>
    <message>
        <source>Taken out of the library: {count}. The files stay where they are.</source>
        <translation>已從書庫移除 {count} 篇，檔案仍在原處。</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>復原</translation>
    </message>
    <message>
        <source>Backups (*.duidu-backup)</source>
        <translation>備份（*.duidu-backup）</translation>
    </message>
    <message>
        <source>Back up the library</source>
        <translation>備份書庫</translation>
    </message>
    <message>
        <source>Backed up to {path}</source>
        <translation>已備份到 {path}</translation>
    </message>
    <message>
        <source>Restore a backup</source>
        <translation>還原備份</translation>
    </message>
    <message>
        <source>Library, notes, corrections and words become those of {name}.</source>
        <translation>書庫、筆記、更正和詞語將換成 {name} 中的內容。</translation>
    </message>
    <message>
        <source>What is there now is kept in a backup of its own.</source>
        <translation>現有內容會另存成一份備份。</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>還原</translation>
    </message>
    <message>
        <source>The backup is restored.</source>
        <translation>備份已還原。</translation>
    </message>
    <message>
        <source>What was there before is in {path}</source>
        <translation>原有內容儲存在 {path}</translation>
    </message>
    <message>
        <source>Restoring {name}…</source>
        <translation>正在還原 {name}…</translation>
    </message>
</context>
<context>
    <name>LibraryDialog</name>
    <message>
        <source>New texts are being made searchable…</source>
        <translation>正在為新文字建立搜尋索引…</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>書庫</translation>
    </message>
    <message>
        <source>Search titles, texts, pinyin, English and notes</source>
        <translation>搜尋標題、內文、拼音、英文和筆記</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>搜尋</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>文章</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>搜尋結果</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>開啟(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>移除(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Add</source>
        <translation>新增(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Backup</source>
        <translation>備份(&amp;B)</translation>
    </message>
    <message>
        <source>Nothing here yet. What you open lands in the library; add files or a whole folder with Add.</source>
        <translation>這裡還沒有內容。您開啟的文章會自動存入書庫；也可用「新增」加入檔案或整個資料夾。</translation>
    </message>
    <message>
        <source>&amp;Files…</source>
        <translation>檔案(&amp;F)…</translation>
    </message>
    <message>
        <source>F&amp;older…</source>
        <translation>資料夾(&amp;O)…</translation>
    </message>
    <message>
        <source>&amp;Back up the library…</source>
        <translation>備份書庫(&amp;B)…</translation>
    </message>
    <message>
        <source>&amp;Restore a backup…</source>
        <translation>還原備份(&amp;R)…</translation>
    </message>
    <message>
        <source>Found: {total}</source>
        <translation>找到 {total} 處</translation>
    </message>
    <message>
        <source>Articles: {total}</source>
        <translation>共 {total} 篇</translation>
    </message>
    <message>
        <source>&amp;Tags…</source>
        <translation>標籤(&amp;T)…</translation>
    </message>
    <message>
        <source>&amp;Move to folder…</source>
        <translation>移至資料夾(&amp;M)…</translation>
    </message>
    <message>
        <source>Mark as not read</source>
        <translation>標為未讀完</translation>
    </message>
    <message>
        <source>Mark as &amp;read</source>
        <translation>標為已讀完(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Remove from the library</source>
        <translation>從書庫移除(&amp;R)</translation>
    </message>
</context>
<context>
    <name>PlacesTree</name>
    <message>
        <source>Parts of the library</source>
        <translation>書庫分區</translation>
    </message>
    <message>
        <source>All articles</source>
        <translation>所有文章</translation>
    </message>
    <message>
        <source>Being read</source>
        <translation>閱讀中</translation>
    </message>
    <message>
        <source>Not opened yet</source>
        <translation>尚未開啟</translation>
    </message>
    <message>
        <source>Read to the end</source>
        <translation>已讀完</translation>
    </message>
    <message>
        <source>Folders</source>
        <translation>資料夾</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>標籤</translation>
    </message>
</context>
<context>
    <name>FoldCommands</name>
    <message>
        <source>&amp;Fold again</source>
        <translation>重新摺疊(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Fold this paragraph</source>
        <translation>摺疊此段(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Stop folding this on {publisher}</source>
        <translation>在 {publisher} 不再摺疊此類段落(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Stop always showing this on {publisher}</source>
        <translation>在 {publisher} 不再一律顯示此類段落(&amp;S)</translation>
    </message>
    <message>
        <source>Always on {publisher}</source>
        <translation>在 {publisher} 一律如此</translation>
    </message>
    <message>
        <source>Folded.</source>
        <translation>已摺疊。</translation>
    </message>
    <message>
        <source>Unfolded.</source>
        <translation>已展開。</translation>
    </message>
    <message>
        <source>Stop folding on {publisher}</source>
        <translation>在 {publisher} 不再摺疊</translation>
    </message>
    <message>
        <source>Always show on {publisher}</source>
        <translation>在 {publisher} 一律顯示</translation>
    </message>
    <message>
        <source>On pages of {publisher} this is always folded.</source>
        <translation>在 {publisher} 的頁面上，此類段落一律摺疊。</translation>
    </message>
    <message>
        <source>On pages of {publisher} this is always shown.</source>
        <translation>在 {publisher} 的頁面上，此類段落一律顯示。</translation>
    </message>
    <message>
        <source>On pages of {publisher} this is no longer folded.</source>
        <translation>在 {publisher} 的頁面上，此類段落不再摺疊。</translation>
    </message>
    <message>
        <source>On pages of {publisher} this is no longer always shown.</source>
        <translation>在 {publisher} 的頁面上，此類段落不再一律顯示。</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>復原</translation>
    </message>
</context>
<context>
    <name>HighlightCommands</name>
    <message>
        <source>Note kept.</source>
        <translation>筆記已儲存。</translation>
    </message>
    <message>
        <source>Highlight removed.</source>
        <translation>已取消醒目標示。</translation>
    </message>
    <message>
        <source>&amp;Highlight the selection</source>
        <translation>醒目標示選取的文字(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Highlight the sentence</source>
        <translation>醒目標示這個句子(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Note…</source>
        <translation>筆記(&amp;N)…</translation>
    </message>
    <message>
        <source>Colour of the h&amp;ighlight</source>
        <translation>醒目標示的顏色(&amp;I)</translation>
    </message>
    <message>
        <source>Edit &amp;note…</source>
        <translation>編輯筆記(&amp;N)…</translation>
    </message>
    <message>
        <source>Remo&amp;ve highlight</source>
        <translation>取消醒目標示(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Yellow</source>
        <translation>黃色(&amp;Y)</translation>
    </message>
    <message>
        <source>&amp;Green</source>
        <translation>綠色(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Blue</source>
        <translation>藍色(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Pink</source>
        <translation>粉紅色(&amp;P)</translation>
    </message>
    <message>
        <source>Highlighted, with your note.</source>
        <translation>已醒目標示，並附上筆記。</translation>
    </message>
    <message>
        <source>Highlighted.</source>
        <translation>已醒目標示。</translation>
    </message>
    <message>
        <source>Highlighted the first {count} paragraphs of the selection.</source>
        <translation>已醒目標示選取文字的前 {count} 段。</translation>
    </message>
    <message>
        <source>Colour changed.</source>
        <translation>顏色已變更。</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>復原</translation>
    </message>
</context>
<context>
    <name>NoteDialog</name>
    <message>
        <source>Note</source>
        <translation>筆記</translation>
    </message>
    <message>
        <source>What you want to keep in mind</source>
        <translation>想記下的內容</translation>
    </message>
    <message>
        <source>Ctrl+Enter keeps it, Esc gives it up.</source>
        <translation>Ctrl+Enter 儲存，Esc 放棄。</translation>
    </message>
    <message>
        <source>&amp;Keep</source>
        <translation>儲存(&amp;K)</translation>
    </message>
</context>
<context>
    <name>WordCommands</name>
    <message>
        <source>&amp;Word “{word}”</source>
        <translation>詞「{word}」(&amp;W)</translation>
    </message>
    <message>
        <source>I &amp;know it</source>
        <translation>我認識(&amp;K)</translation>
    </message>
    <message>
        <source>I am &amp;learning it</source>
        <translation>我在學(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Ignore it</source>
        <translation>忽略它(&amp;I)</translation>
    </message>
    <message>
        <source>Point at a word, or select one, to mark it.</source>
        <translation>請先指向或選取一個詞，再標記它。</translation>
    </message>
    <message>
        <source>You know “{word}”: where only unknown words have pinyin, it has none.</source>
        <translation>已標為認識「{word}」：只為不認識的詞注音時，它不再有拼音。</translation>
    </message>
    <message>
        <source>You are learning “{word}”: it is in the word list, with this sentence.</source>
        <translation>已標為在學「{word}」：它和這個句子一起收進了生詞本。</translation>
    </message>
    <message>
        <source>“{word}” is ignored: it needs no pinyin and is counted nowhere.</source>
        <translation>已忽略「{word}」：它不需要拼音，也不計入任何統計。</translation>
    </message>
    <message>
        <source>“{word}” is in the word list no more.</source>
        <translation>「{word}」已不在生詞本中。</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>復原</translation>
    </message>
</context>
<context>
    <name>Going</name>
    <message>
        <source>The sentence is not in the article any more: its text was changed.</source>
        <translation>文章裡已經沒有這個句子：文章的內容改過了。</translation>
    </message>
</context>
<context>
    <name>ImportDialog</name>
    <message>
        <source>Import words</source>
        <translation>匯入生詞</translation>
    </message>
    <message>
        <source>{count} words in {name}. Mark them as:</source>
        <translation>{name} 中有 {count} 個詞。把它們標為：</translation>
    </message>
    <message>
        <source>As the file says of each</source>
        <translation>依檔案中各詞所標</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>匯入</translation>
    </message>
</context>
<context>
    <name>WordDetail</name>
    <message>
        <source>It was typed or imported: no sentence is kept with it.</source>
        <translation>它是輸入或匯入的，沒有隨它儲存的句子。</translation>
    </message>
</context>
<context>
    <name>WordListCommands</name>
    <message>
        <source>&amp;Text or CSV…</source>
        <translation>文字檔或 CSV(&amp;T)…</translation>
    </message>
    <message>
        <source>Removed words: {count}.</source>
        <translation>已移除的詞：{count}。</translation>
    </message>
    <message>
        <source>Words that you know now: {count}.</source>
        <translation>已標為認識的詞：{count}。</translation>
    </message>
    <message>
        <source>Words that you are learning now: {count}.</source>
        <translation>已標為在學的詞：{count}。</translation>
    </message>
    <message>
        <source>Words that are ignored now: {count}.</source>
        <translation>已忽略的詞：{count}。</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>復原</translation>
    </message>
    <message>
        <source>“{title}” is not there any more.</source>
        <translation>「{title}」已經不在了。</translation>
    </message>
    <message>
        <source>It was taken out of the library, and its file is gone. Its sentence is kept here.</source>
        <translation>它已移出書庫，檔案也找不到了。句子仍儲存在這裡。</translation>
    </message>
    <message>
        <source>Lists of words (*.txt *.csv *.tsv)</source>
        <translation>詞表 (*.txt *.csv *.tsv)</translation>
    </message>
    <message>
        <source>Import words</source>
        <translation>匯入生詞</translation>
    </message>
    <message>
        <source>Words imported: {count}, new or in another state: {new}.</source>
        <translation>已匯入的詞：{count}，其中新增或改變狀態的：{new}。</translation>
    </message>
    <message>
        <source>Lines left out for want of a Chinese word: {count}.</source>
        <translation>沒有中文詞而略過的行：{count}。</translation>
    </message>
    <message>
        <source>Text, a word a line (*.txt)</source>
        <translation>文字檔，每行一個詞 (*.txt)</translation>
    </message>
    <message>
        <source>Export words</source>
        <translation>匯出生詞</translation>
    </message>
    <message>
        <source>Exported to {path}</source>
        <translation>已匯出到 {path}</translation>
    </message>
</context>
<context>
    <name>WordListDialog</name>
    <message>
        <source>Word list</source>
        <translation>生詞本</translation>
    </message>
    <message>
        <source>Search Chinese, pinyin and English</source>
        <translation>搜尋中文、拼音和英文</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>搜尋</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>詞</translation>
    </message>
    <message>
        <source>State</source>
        <translation>狀態</translation>
    </message>
    <message>
        <source>All states</source>
        <translation>所有狀態</translation>
    </message>
    <message>
        <source>Of this article only</source>
        <translation>只看本文的詞</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Open article</source>
        <translation>開啟文章</translation>
    </message>
    <message>
        <source>Go to the sentence in its article (Enter)</source>
        <translation>前往文章中的句子 (Enter)</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>匯入</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>匯出</translation>
    </message>
    <message>
        <source>No words yet. On the page, point at a word and press L to learn it, K if you know it, or I to ignore it; or import a list.</source>
        <translation>還沒有詞。在頁面上指向一個詞：按 L 表示在學，按 K 表示認識，按 I 表示忽略；也可以匯入詞表。</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>正在讀取…</translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation>正在搜尋…</translation>
    </message>
    <message>
        <source>Words: {shown} of {total}</source>
        <translation>詞：{shown} / {total}</translation>
    </message>
    <message>
        <source>Words: {total}</source>
        <translation>詞：{total}</translation>
    </message>
    <message>
        <source>Words chosen: {count}</source>
        <translation>選取的詞：{count}</translation>
    </message>
    <message>
        <source>K, L and I mark what is chosen as known, learning, ignored; Del removes it, Enter opens its article.</source>
        <translation>按 K、L、I 把選取的詞標為認識、在學、忽略；按 Del 移除，按 Enter 開啟它的文章。</translation>
    </message>
    <message>
        <source>No word fits.</source>
        <translation>沒有符合的詞。</translation>
    </message>
</context>
<context>
    <name>WordStates</name>
    <message>
        <source>Known</source>
        <translation>認識</translation>
    </message>
    <message>
        <source>Learning</source>
        <translation>在學</translation>
    </message>
    <message>
        <source>Ignored</source>
        <translation>忽略</translation>
    </message>
</context>
<context>
    <name>WordTable</name>
    <message>
        <source>Word</source>
        <translation>詞</translation>
    </message>
    <message>
        <source>Pinyin</source>
        <translation>拼音</translation>
    </message>
    <message>
        <source>Meaning</source>
        <translation>釋義</translation>
    </message>
    <message>
        <source>State</source>
        <translation>狀態</translation>
    </message>
    <message>
        <source>Sentence</source>
        <translation>句子</translation>
    </message>
    <message>
        <source>Translation</source>
        <translation>譯文</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>文章</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>日期</translation>
    </message>
</context>
<context>
    <name>AlongPlot</name>
    <message>
        <source>Unknown words per 1,000 characters; strong: new ones</source>
        <translation>每 1,000 字中的生詞；醒目部分為首次出現</translation>
    </message>
    <message>
        <source>From beginning to end: {numbers}; of them met for the first time: {first}.</source>
        <translation>從頭到尾：{numbers}；其中首次出現：{first}。</translation>
    </message>
    <message>
        <source>beginning</source>
        <translation>開頭</translation>
    </message>
    <message>
        <source>end</source>
        <translation>結尾</translation>
    </message>
</context>
<context>
    <name>LengthPlot</name>
    <message>
        <source>Sentences by their length in characters</source>
        <translation>各長度（字數）的句子</translation>
    </message>
    <message>
        <source>Up to {most}: {count}</source>
        <translation>{most} 字以內：{count} 句</translation>
    </message>
    <message>
        <source>longer: {count}</source>
        <translation>更長：{count} 句</translation>
    </message>
</context>
<context>
    <name>LevelCommands</name>
    <message>
        <source>Lists of levels (*.csv *.tsv *.txt)</source>
        <translation>等級詞表 (*.csv *.tsv *.txt)</translation>
    </message>
    <message>
        <source>Import levels</source>
        <translation>匯入等級詞表</translation>
    </message>
    <message>
        <source>{syllabus}: above {level}</source>
        <translation>{syllabus}：{level} 以上</translation>
    </message>
    <message>
        <source>Its highest level has less than 95 % of the characters of this text.</source>
        <translation>學完最高等級，也只認識本文不到 95 % 的字。</translation>
    </message>
    <message>
        <source>Whoever knows {syllabus} up to level {level} knows 95 % of the characters of this text.</source>
        <translation>學完 {syllabus} 到 {level} 級，就認識本文 95 % 的字。</translation>
    </message>
    <message>
        <source>“{name}”: {words} words in {levels} levels.</source>
        <translation>「{name}」：{levels} 個等級，共 {words} 個詞。</translation>
    </message>
    <message>
        <source>Import levels…</source>
        <translation>匯入等級詞表…</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>復原</translation>
    </message>
    <message>
        <source>You know “{word}”.</source>
        <translation>您認識「{word}」。</translation>
    </message>
    <message>
        <source>You are learning “{word}”: it is in the word list.</source>
        <translation>「{word}」在學：已加入生詞本。</translation>
    </message>
    <message>
        <source>“{word}” is ignored.</source>
        <translation>已忽略「{word}」。</translation>
    </message>
    <message>
        <source>You know {count} more words.</source>
        <translation>又認識了 {count} 個詞。</translation>
    </message>
    <message>
        <source>You are learning {count} words: they are in the word list.</source>
        <translation>{count} 個詞在學：已加入生詞本。</translation>
    </message>
    <message>
        <source>{count} words are ignored.</source>
        <translation>已忽略 {count} 個詞。</translation>
    </message>
</context>
<context>
    <name>LevelLegend</name>
    <message>
        <source>Words are underlined by their level in {syllabus}: {levels}.</source>
        <translation>詞下的線表示它在 {syllabus} 中的等級：{levels}。</translation>
    </message>
    <message>
        <source>in no list</source>
        <translation>表外</translation>
    </message>
</context>
<context>
    <name>LevelPlot</name>
    <message>
        <source>Words (filled) and characters (outlined) by level; lines: known up to there</source>
        <translation>各等級的詞（實心）和字（空心）；線：學到此級所認識的</translation>
    </message>
    <message>
        <source>{level}: {words} of the words, {characters} of the characters</source>
        <translation>{level}：詞的 {words}，字的 {characters}</translation>
    </message>
</context>
<context>
    <name>StatisticsDialog</name>
    <message>
        <source>Article statistics</source>
        <translation>文章統計</translation>
    </message>
    <message>
        <source>Syllabus</source>
        <translation>大綱</translation>
    </message>
    <message>
        <source>My own list</source>
        <translation>自己的詞表</translation>
    </message>
    <message>
        <source>Counting</source>
        <translation>統計進度</translation>
    </message>
    <message>
        <source>Unknown words</source>
        <translation>生詞</translation>
    </message>
    <message>
        <source>I know it (K)</source>
        <translation>認識 (K)</translation>
    </message>
    <message>
        <source>I am learning it (L)</source>
        <translation>在學 (L)</translation>
    </message>
    <message>
        <source>Ignore it (I)</source>
        <translation>忽略 (I)</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>複製</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>匯出…</translation>
    </message>
    <message>
        <source>Import levels…</source>
        <translation>匯入等級詞表…</translation>
    </message>
    <message>
        <source>Counting…</source>
        <translation>正在統計…</translation>
    </message>
    <message>
        <source>Export unknown words</source>
        <translation>匯出生詞</translation>
    </message>
    <message>
        <source>Exported to {path}</source>
        <translation>已匯出到 {path}</translation>
    </message>
    <message>
        <source>I know a level</source>
        <translation>認識整級</translation>
    </message>
    <message>
        <source>Mark all words of a syllabus up to a level as known</source>
        <translation>把大綱中某級以內的詞全部標為認識</translation>
    </message>
    <message>
        <source>{syllabus} up to {level}: {count} words</source>
        <translation>{syllabus} {level} 級以內：{count} 個詞</translation>
    </message>
</context>
<context>
    <name>StatisticsTexts</name>
    <message>
        <source>{syllabus}: above {level}</source>
        <translation>{syllabus}：{level} 以上</translation>
    </message>
    <message>
        <source>All its levels have {characters} of the characters here, and {words} of the words.</source>
        <translation>全部等級只有本文字的 {characters}、詞的 {words}。</translation>
    </message>
    <message>
        <source>Whoever knows this level knows {characters} of the characters here, and {words} of the words.</source>
        <translation>學到此級就認識本文字的 {characters}、詞的 {words}。</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>等級</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>詞</translation>
    </message>
    <message>
        <source>up to it</source>
        <translation>累計</translation>
    </message>
    <message>
        <source>Characters</source>
        <translation>字</translation>
    </message>
    <message>
        <source>{characters} characters in {sentences} sentences, {length} in each on average.</source>
        <translation>共 {characters} 字、{sentences} 句，平均每句 {length} 字。</translation>
    </message>
    <message>
        <source>{words} words, {different} different ones, each {times} times on average.</source>
        <translation>{words} 詞次，{different} 個不同的詞，平均每詞出現 {times} 次。</translation>
    </message>
    <message>
        <source>{names} names and {numbers} numbers are counted apart.</source>
        <translation>另有 {names} 個專名和 {numbers} 個數字不計在內。</translation>
    </message>
    <message>
        <source>Reading takes {fast} to {slow} minutes.</source>
        <translation>閱讀約需 {fast} 到 {slow} 分鐘。</translation>
    </message>
    <message>
        <source>Reading takes a minute or two.</source>
        <translation>讀完需一兩分鐘。</translation>
    </message>
    <message>
        <source>{syllabus} grades no characters: each has the level of the first word with it.</source>
        <translation>{syllabus} 沒有給字分級：字的等級取含有它的最低等級的詞。</translation>
    </message>
    <message>
        <source>Words that you do not know: {total}, {share} of the text.</source>
        <translation>您不認識的詞：{total} 個，占全文的 {share}。</translation>
    </message>
    <message>
        <source>Words that you do not know: {total}, {share} of the text; the {shown} most frequent ones:</source>
        <translation>您不認識的詞：{total} 個，占全文的 {share}；最常見的 {shown} 個：</translation>
    </message>
    <message>
        <source>in no list</source>
        <translation>表外</translation>
    </message>
</context>
<context>
    <name>UnknownTable</name>
    <message>
        <source>Word</source>
        <translation>詞</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>讀音</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>等級</translation>
    </message>
    <message>
        <source>Times</source>
        <translation>次數</translation>
    </message>
    <message>
        <source>Meaning</source>
        <translation>意思</translation>
    </message>
    <message>
        <source>First sentence</source>
        <translation>首次出現的句子</translation>
    </message>
    <message>
        <source>{word} (learning)</source>
        <translation>{word}（在學）</translation>
    </message>
</context>
<context>
    <name>SpeechBar</name>
    <message>
        <source>Reading aloud: paused</source>
        <translation>朗讀已暫停</translation>
    </message>
    <message>
        <source>Reading aloud</source>
        <translation>正在朗讀</translation>
    </message>
    <message>
        <source>Speed: {0}</source>
        <translation>語速：{0}</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>繼續</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>暫停</translation>
    </message>
    <message>
        <source>Stop reading aloud</source>
        <translation>停止朗讀</translation>
    </message>
</context>
<context>
    <name>SpeechCommands</name>
    <message>
        <source>Point at a word, or select one, to hear it.</source>
        <translation>請指向或選取一個詞，再聽它的讀音。</translation>
    </message>
    <message>
        <source>Speed of reading aloud: {0} %</source>
        <translation>朗讀語速：{0}%</translation>
    </message>
    <message>
        <source>That was the end of the text.</source>
        <translation>全文已讀完。</translation>
    </message>
    <message>
        <source>Sa&amp;y “{word}”</source>
        <translation>讀出「{word}」(&amp;Y)</translation>
    </message>
    <message>
        <source>&amp;Read aloud from here</source>
        <translation>從這裡開始朗讀(&amp;R)</translation>
    </message>
</context>
<context>
    <name>DictionariesCommands</name>
    <message>
        <source>The file with your dictionaries was damaged, and is now {name}.</source>
        <translation>存放詞典的檔案已損毀，現已改名為 {name}。</translation>
    </message>
    <message>
        <source>Please add your dictionaries again.</source>
        <translation>請重新加入詞典。</translation>
    </message>
    <message>
        <source>Dictionaries ({patterns})</source>
        <translation>詞典 ({patterns})</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有檔案 (*)</translation>
    </message>
    <message>
        <source>Add dictionaries</source>
        <translation>加入詞典</translation>
    </message>
    <message>
        <source>Adding {name}…</source>
        <translation>正在加入 {name}…</translation>
    </message>
    <message>
        <source>Adding…</source>
        <translation>正在加入…</translation>
    </message>
    <message>
        <source>“{title}” was added: {count} entries.</source>
        <translation>已加入「{title}」：{count} 個詞條。</translation>
    </message>
    <message>
        <source>{count} files could not be added. {first}</source>
        <translation>有 {count} 個檔案未能加入。{first}</translation>
    </message>
    <message>
        <source>“{title}” was removed.</source>
        <translation>已移除「{title}」。</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>復原</translation>
    </message>
</context>
<context>
    <name>DictionariesDialog</name>
    <message>
        <source>Dictionaries</source>
        <translation>詞典</translation>
    </message>
    <message>
        <source>Words are looked up in all that are ticked, from top to bottom. You can add StarDict dictionaries (.ifo, or an archive with it), those for Yomitan (.zip), and texts in the format of CC-CEDICT (.u8), such as HanDeDict, CFDICT or CC-Canto. Duidu fetches none by itself: get the file from where the dictionary is published. What is added here is not part of backups.</source>
        <translation>查詞時由上而下使用所有勾選的詞典。可以加入 StarDict 詞典（.ifo 檔案，或含有它的壓縮檔）、Yomitan 詞典（.zip）和 CC-CEDICT 格式的文字檔（.u8），例如 HanDeDict、CFDICT、CC-Canto。對讀不會自行下載詞典：請從詞典的發布處取得檔案。在此加入的詞典不包含在備份中。</translation>
    </message>
    <message>
        <source>Add…</source>
        <translation>加入…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>上移</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>下移</translation>
    </message>
    <message>
        <source>Choose files of dictionaries; or drop them here</source>
        <translation>選擇詞典檔案，也可以拖放到這裡</translation>
    </message>
    <message>
        <source>Look words up in it earlier (Alt+Up)</source>
        <translation>查詞時更早使用 (Alt+↑)</translation>
    </message>
    <message>
        <source>Look words up in it later (Alt+Down)</source>
        <translation>查詞時更晚使用 (Alt+↓)</translation>
    </message>
</context>
<context>
    <name>DictionariesTable</name>
    <message>
        <source>Comes with Duidu</source>
        <translation>對讀內建</translation>
    </message>
    <message>
        <source>Dictionary</source>
        <translation>詞典</translation>
    </message>
    <message>
        <source>Entries</source>
        <translation>詞條</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>格式</translation>
    </message>
</context>
<context>
    <name>CardsDialog</name>
    <message>
        <source>No kind of card is chosen</source>
        <translation>沒有選擇任何種類的卡片</translation>
    </message>
    <message>
        <source>Ca&amp;tegory</source>
        <translation>分類(&amp;T)</translation>
    </message>
    <message>
        <source>There is none yet. While you read, press L at a word to learn it.</source>
        <translation>還沒有詞。閱讀時在詞上按 L，就把它標為在學。</translation>
    </message>
    <message>
        <source>Counting…</source>
        <translation>正在統計…</translation>
    </message>
    <message>
        <source>Traditional</source>
        <translation>繁體</translation>
    </message>
    <message>
        <source>No card</source>
        <translation>沒有卡片</translation>
    </message>
    <message>
        <source>Card that is shown</source>
        <translation>顯示的卡片</translation>
    </message>
    <message>
        <source>&amp;For</source>
        <translation>用於(&amp;F)</translation>
    </message>
    <message>
        <source>Export words</source>
        <translation>匯出生詞</translation>
    </message>
    <message>
        <source>Cards</source>
        <translation>卡片</translation>
    </message>
    <message>
        <source>&amp;Words</source>
        <translation>詞(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>匯出(&amp;E)…</translation>
    </message>
    <message>
        <source>Words: {words}, with a sentence: {sentences}.</source>
        <translation>詞：{words}，其中有例句的：{sentences}。</translation>
    </message>
    <message>
        <source>Words: {words}, with a sentence: {sentences}. Cards: {cards}.</source>
        <translation>詞：{words}，其中有例句的：{sentences}。卡片：{cards}。</translation>
    </message>
    <message>
        <source>Simplified</source>
        <translation>簡體</translation>
    </message>
    <message>
        <source>Sentences: {count}.</source>
        <translation>句子：{count}。</translation>
    </message>
    <message>
        <source>C&amp;haracters</source>
        <translation>字形(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Deck</source>
        <translation>牌組(&amp;D)</translation>
    </message>
</context>
<context>
    <name>Cards</name>
    <message>
        <source>All cards</source>
        <translation>所有卡片</translation>
    </message>
    <message>
        <source>The words in the list</source>
        <translation>清單中的詞</translation>
    </message>
    <message>
        <source>Each sentence of this article</source>
        <translation>本文的每個句子</translation>
    </message>
    <message>
        <source>Those of them in this article</source>
        <translation>其中本文出現的詞</translation>
    </message>
    <message>
        <source>All words that I am learning or know</source>
        <translation>所有在學和認識的詞</translation>
    </message>
    <message>
        <source>Table (CSV)</source>
        <translation>表格（CSV）</translation>
    </message>
    <message>
        <source>&amp;Cloze</source>
        <translation>填空(&amp;C)</translation>
    </message>
    <message>
        <source>Shows the sentence without the word, and its English; asks for the word.</source>
        <translation>出示挖去該詞的句子和英文，問詞。</translation>
    </message>
    <message>
        <source>Shows the whole sentence; asks how it is read and what it says.</source>
        <translation>出示整個句子，問讀音和意思。</translation>
    </message>
    <message>
        <source>Cards of 21 days or more</source>
        <translation>間隔 21 天以上的卡片</translation>
    </message>
    <message>
        <source>&amp;Sentence</source>
        <translation>句子(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Recognition</source>
        <translation>認讀(&amp;R)</translation>
    </message>
    <message>
        <source>All words that I am learning</source>
        <translation>所有在學的詞</translation>
    </message>
    <message>
        <source>&amp;Listening, without sound</source>
        <translation>聽力，但無聲(&amp;L)</translation>
    </message>
    <message>
        <source>Cards that were reviewed</source>
        <translation>複習過的卡片</translation>
    </message>
    <message>
        <source>Shows the reading alone; asks which word it is.</source>
        <translation>只出示讀音，問是哪個詞。</translation>
    </message>
    <message>
        <source>Shows the word; asks how it is read and what it means.</source>
        <translation>出示詞，問讀音和意思。</translation>
    </message>
</context>
<context>
    <name>AnkiDialog</name>
    <message>
        <source>No card was reviewed so far; choose all cards to have their words.</source>
        <translation>還沒有複習過的卡片；要匯入，請選擇所有卡片。</translation>
    </message>
    <message>
        <source>Import words from Anki</source>
        <translation>從 Anki 匯入生詞</translation>
    </message>
    <message>
        <source>&amp;To me they are</source>
        <translation>對我來說(&amp;T)</translation>
    </message>
    <message>
        <source>Counting…</source>
        <translation>正在統計…</translation>
    </message>
    <message>
        <source>Words: {count}, new or in another state: {new}.</source>
        <translation>詞：{count}，其中新增或改變狀態的：{new}。</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>匯入</translation>
    </message>
    <message>
        <source>&amp;Field with the words</source>
        <translation>詞所在的欄位(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Words of</source>
        <translation>取自(&amp;W)</translation>
    </message>
</context>
<context>
    <name>CardCommands</name>
    <message>
        <source>&amp;Anki…</source>
        <translation>Anki(&amp;A)…</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>復原</translation>
    </message>
    <message>
        <source>Export words</source>
        <translation>匯出生詞</translation>
    </message>
    <message>
        <source>&amp;Flash cards…</source>
        <translation>卡片(&amp;F)…</translation>
    </message>
    <message>
        <source>Files of Anki (*.apkg *.colpkg *.anki2 *.txt)</source>
        <translation>Anki 檔案 (*.apkg *.colpkg *.anki2 *.txt)</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>在資料夾中顯示</translation>
    </message>
    <message>
        <source>Words imported from Anki: {count}, new or in another state: {new}.</source>
        <translation>已從 Anki 匯入的詞：{count}，其中新增或改變狀態的：{new}。</translation>
    </message>
    <message>
        <source>Import it in Anki; a later export brings these cards up to date.</source>
        <translation>請在 Anki 中匯入；以後再次匯出會更新這些卡片。</translation>
    </message>
    <message>
        <source>Exporting {name}…</source>
        <translation>正在匯出 {name}…</translation>
    </message>
    <message>
        <source>Import words from Anki</source>
        <translation>從 Anki 匯入生詞</translation>
    </message>
    <message>
        <source>Exported to {path}</source>
        <translation>已匯出到 {path}</translation>
    </message>
</context>
<context>
    <name>CardPane</name>
    <message>
        <source>Front</source>
        <translation>正面</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>背面</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>預覽</translation>
    </message>
</context>
<context>
    <name>Help</name>
    <message>
        <source>On the page</source>
        <translation>在頁面上</translation>
    </message>
</context>
<context>
    <name>HelpDialog</name>
    <message>
        <source>Help</source>
        <translation>說明</translation>
    </message>
    <message>
        <source>Find in the help</source>
        <translation>在說明中尋找</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>目錄</translation>
    </message>
    <message>
        <source>It is not in the help.</source>
        <translation>說明中沒有這個詞。</translation>
    </message>
</context>
<context>
    <name>SentenceBar</name>
    <message>
        <source>Sentence by sentence</source>
        <translation>逐句閱讀</translation>
    </message>
    <message>
        <source>Pinyin</source>
        <translation>拼音</translation>
    </message>
    <message>
        <source>English</source>
        <translation>英文</translation>
    </message>
    <message>
        <source>How a sentence is shown first</source>
        <translation>句子先顯示為</translation>
    </message>
    <message>
        <source>Back to the page</source>
        <translation>回到頁面</translation>
    </message>
    <message>
        <source>Previous sentence</source>
        <translation>上一句</translation>
    </message>
    <message>
        <source>Previous sentence (Shift+Space)</source>
        <translation>上一句（Shift+空白鍵）</translation>
    </message>
    <message>
        <source>Next sentence</source>
        <translation>下一句</translation>
    </message>
    <message>
        <source>Next sentence (Space)</source>
        <translation>下一句（空白鍵）</translation>
    </message>
    <message>
        <source>Show the pinyin</source>
        <translation>顯示拼音</translation>
    </message>
    <message>
        <source>Show the English</source>
        <translation>顯示英文</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>朗讀</translation>
    </message>
    <message>
        <source>Read this sentence aloud</source>
        <translation>朗讀這個句子</translation>
    </message>
</context>
<context>
    <name>SentenceMode</name>
    <message>
        <source>{number} of {total}</source>
        <translation>第 {number} 句，共 {total} 句</translation>
    </message>
    <message>
        <source>Being translated…</source>
        <translation>正在翻譯…</translation>
    </message>
    <message>
        <source>Word-by-word gloss</source>
        <translation>逐詞釋義</translation>
    </message>
</context>
<context>
    <name>Tour</name>
    <message>
        <source>A tour of the window</source>
        <translation>視窗導覽</translation>
    </message>
    <message>
        <source>Start reading</source>
        <translation>開始閱讀</translation>
    </message>
    <message>
        <source>Help &gt; Show the tour brings this back.</source>
        <translation>用「說明 &gt; 顯示導覽」可以再次開啟。</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>開啟</translation>
    </message>
    <message>
        <source>A file, a web page, or what you copied. Or drop a file on the window.</source>
        <translation>開啟檔案、網頁或複製的內容，也可以把檔案拖到視窗上。</translation>
    </message>
    <message>
        <source>Script</source>
        <translation>字形</translation>
    </message>
    <message>
        <source>Read in the script that you know. {key} goes round them.</source>
        <translation>用您熟悉的字形閱讀。按 {key} 依序切換。</translation>
    </message>
    <message>
        <source>Pinyin</source>
        <translation>拼音</translation>
    </message>
    <message>
        <source>Over characters or words, with marks or numbers, or zhuyin. {key} goes round.</source>
        <translation>標在字上或詞上，可用聲調符號、數字或注音符號。按 {key} 依序切換。</translation>
    </message>
    <message>
        <source>English</source>
        <translation>英文</translation>
    </message>
    <message>
        <source>A translation made on this computer, a word-by-word gloss, or none: {key}.</source>
        <translation>在本機上完成的翻譯、逐詞釋義，或不顯示。按 {key} 依序切換。</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>詞語</translation>
    </message>
    <message>
        <source>Point at a word: {look_up} opens its card, {know_word} says that you know it.</source>
        <translation>指向一個詞：按 {look_up} 開啟詞典卡片，按 {know_word} 標為認識。</translation>
    </message>
    <message>
        <source>Everything else</source>
        <translation>其他一切</translation>
    </message>
    <message>
        <source>{palette} finds every command by its name. {help} opens the help.</source>
        <translation>按 {palette} 依名稱尋找任何命令，按 {help} 開啟說明。</translation>
    </message>
</context>
<context>
    <name>About</name>
    <message>
        <source>Duidu itself</source>
        <translation>對讀本身</translation>
    </message>
    <message>
        <source>The window</source>
        <translation>視窗</translation>
    </message>
    <message>
        <source>Reading files</source>
        <translation>讀取檔案</translation>
    </message>
    <message>
        <source>Reading web pages</source>
        <translation>讀取網頁</translation>
    </message>
    <message>
        <source>PDF</source>
        <translation>PDF 檔案</translation>
    </message>
    <message>
        <source>Words, readings, scripts</source>
        <translation>分詞、讀音與字形</translation>
    </message>
    <message>
        <source>Dictionary</source>
        <translation>詞典</translation>
    </message>
    <message>
        <source>Translation</source>
        <translation>翻譯</translation>
    </message>
    <message>
        <source>Flash cards</source>
        <translation>卡片</translation>
    </message>
    <message>
        <source>only where Python is brought along</source>
        <translation>僅隨附 Python 的版本含有</translation>
    </message>
</context>
<context>
    <name>AboutDialog</name>
    <message>
        <source>About Duidu</source>
        <translation>關於對讀</translation>
    </message>
    <message>
        <source>Reads Chinese with you: any script, pinyin, English.</source>
        <translation>陪您讀中文：任何字形、拼音、英文。</translation>
    </message>
    <message>
        <source>About</source>
        <translation>關於</translation>
    </message>
    <message>
        <source>Components</source>
        <translation>元件</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>資料</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>授權條款</translation>
    </message>
    <message>
        <source>Text of the licence</source>
        <translation>授權條款全文</translation>
    </message>
    <message>
        <source>Copy versions</source>
        <translation>複製版本資訊</translation>
    </message>
    <message>
        <source>What to send along with what you tell of a fault</source>
        <translation>回報問題時請一併附上</translation>
    </message>
    <message>
        <source>Duidu is free software under the GNU General Public License, version 3 or later: you may use, study, change and pass it on by its terms. It comes without any warranty.</source>
        <translation>對讀是自由軟體，依 GNU 通用公共授權條款第 3 版或更新版本發布：您可以依其條款使用、研究、修改與散布。本程式不附帶任何擔保。</translation>
    </message>
    <message>
        <source>Qt and PySide6 are used under the GNU Lesser General Public License, version 3. They are unchanged and lie beside Duidu as libraries of their own, so that you can put others in their place. Their source is at {address}.</source>
        <translation>Qt 與 PySide6 依 GNU 較寬鬆公共授權條款第 3 版使用，未經修改，以獨立的程式庫與對讀並存，您可以換成自己的版本。其原始碼見 {address}。</translation>
    </message>
    <message>
        <source>The dictionary is CC-CEDICT, under CC BY-SA 4.0: what you make of it, pass on likewise.</source>
        <translation>詞典為 CC-CEDICT，採用 CC BY-SA 4.0：由它衍生的內容須以相同方式分享。</translation>
    </message>
    <message>
        <source>CTranslate2, as PyPI has it for processors of Intel and AMD, holds parts of the Math Kernel Library of Intel and of the CUDA runtime of NVIDIA: these may be passed on, but are not free software.</source>
        <translation>PyPI 上供 Intel 與 AMD 處理器使用的 CTranslate2 內含 Intel Math Kernel Library 與 NVIDIA CUDA 執行階段程式庫的部分內容：它們可以再散布，但不是自由軟體。</translation>
    </message>
    <message>
        <source>Translation models are no part of Duidu: {name}</source>
        <translation>翻譯模型不屬於對讀：{name}</translation>
    </message>
</context>
<context>
    <name>ComponentsPage</name>
    <message>
        <source>Find by name, licence or use</source>
        <translation>依名稱、授權或用途尋找</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名稱</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>授權條款</translation>
    </message>
    <message>
        <source>What Duidu brings along</source>
        <translation>對讀附帶的內容</translation>
    </message>
    <message>
        <source>Text of the licence</source>
        <translation>授權條款全文</translation>
    </message>
    <message>
        <source>inside {name}</source>
        <translation>包含於 {name}</translation>
    </message>
</context>
<context>
    <name>CrashDialog</name>
    <message>
        <source>What went wrong</source>
        <translation>出了什麼問題</translation>
    </message>
    <message>
        <source>Something went wrong in Duidu that should not have. It goes on as well as it can.</source>
        <translation>對讀出了不該出的問題，會盡可能繼續執行。</translation>
    </message>
    <message>
        <source>Duidu ended unexpectedly last time: a part of it failed in a way that it could not catch.</source>
        <translation>對讀上次意外結束：其中某個部分出錯，對讀無法補救。</translation>
    </message>
    <message>
        <source>Duidu could not be started: something went wrong that should not have.</source>
        <translation>對讀無法啟動：出了不該出的問題。</translation>
    </message>
    <message>
        <source>What you wrote is kept. Nothing was sent to anybody. Below is what can be reported: it holds no text that you read or wrote. Whoever looks after Duidu can find the fault with it.</source>
        <translation>您寫的都保存著，沒有向任何人傳送任何內容。下面是可以用來回報的資訊，其中沒有您讀過或寫過的文字，維護對讀的人可以憑它找到錯誤。</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>報告</translation>
    </message>
    <message>
        <source>&amp;Copy report</source>
        <translation>複製報告(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Save report…</source>
        <translation>儲存報告…(&amp;S)</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>關閉</translation>
    </message>
    <message>
        <source>Copied.</source>
        <translation>已複製。</translation>
    </message>
    <message>
        <source>Save report</source>
        <translation>儲存報告</translation>
    </message>
    <message>
        <source>Texts (*.txt)</source>
        <translation>文字檔 (*.txt)</translation>
    </message>
    <message>
        <source>Saved as {path}.</source>
        <translation>已儲存為 {path}。</translation>
    </message>
</context>
<context>
    <name>OpeningNotice</name>
    <message>
        <source>Opening {name}…</source>
        <translation>正在開啟 {name}…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>DraftLine</name>
    <message>
        <source>This is what you had begun to write.</source>
        <translation>這是您上次寫了一半的內容。</translation>
    </message>
    <message>
        <source>Drop it</source>
        <translation>捨棄</translation>
    </message>
</context>
<context>
    <name>DraftNotice</name>
    <message>
        <source>There is an unfinished note of yours in this text.</source>
        <translation>這篇文章裡有您沒寫完的筆記。</translation>
    </message>
    <message>
        <source>There is an unfinished note of yours on this text.</source>
        <translation>您對這篇文章的筆記還沒寫完。</translation>
    </message>
    <message>
        <source>There is an unfinished translation of yours in this text.</source>
        <translation>這篇文章裡有您沒寫完的譯文。</translation>
    </message>
    <message>
        <source>There is an unfinished correction of yours in this text.</source>
        <translation>這篇文章裡有您沒改完的更正。</translation>
    </message>
    <message>
        <source>You began to write at {count} places of this text.</source>
        <translation>這篇文章裡有 {count} 處您寫了一半的內容。</translation>
    </message>
    <message>
        <source>It is kept until you finish it or drop it.</source>
        <translation>在您寫完或捨棄之前會一直保留。</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>繼續寫</translation>
    </message>
    <message>
        <source>There is an unfinished term of yours for the glossary.</source>
        <translation>您有一條未寫完的術語。</translation>
    </message>
    <message>
        <source>You began to write {count} terms of the glossary.</source>
        <translation>您開始寫了 {count} 條術語。</translation>
    </message>
</context>
<context>
    <name>Leaving</name>
    <message>
        <source>English that you wrote</source>
        <translation>您寫的英文</translation>
    </message>
    <message>
        <source>corrections</source>
        <translation>更正</translation>
    </message>
    <message>
        <source>terms of the glossary</source>
        <translation>術語表中的術語</translation>
    </message>
    <message>
        <source>words that you marked</source>
        <translation>您標記的生詞</translation>
    </message>
    <message>
        <source>highlights and their notes</source>
        <translation>醒目標示及其筆記</translation>
    </message>
    <message>
        <source>notes on whole texts</source>
        <translation>對整篇文章的筆記</translation>
    </message>
    <message>
        <source>bookmarks</source>
        <translation>書籤</translation>
    </message>
    <message>
        <source>what is folded in texts of a source</source>
        <translation>某一來源的文章中要摺疊的內容</translation>
    </message>
    <message>
        <source>what you began to write</source>
        <translation>您開始寫而未完成的內容</translation>
    </message>
    <message>
        <source>settings</source>
        <translation>設定</translation>
    </message>
    <message>
        <source>texts that you pasted or fetched</source>
        <translation>您貼上或擷取的文章</translation>
    </message>
    <message>
        <source>folders of the library</source>
        <translation>書庫的資料夾</translation>
    </message>
    <message>
        <source>how the library is sorted</source>
        <translation>書庫的整理結果</translation>
    </message>
</context>
<context>
    <name>LeavingDialog</name>
    <message>
        <source>Not saved</source>
        <translation>未儲存</translation>
    </message>
    <message>
        <source>This could not be written to the disk and is lost when Duidu is closed:</source>
        <translation>以下內容無法寫入磁碟，關閉對讀後將會遺失：</translation>
    </message>
    <message>
        <source>Tried again, without success ({count}).</source>
        <translation>已重試，仍未成功（{count} 次）。</translation>
    </message>
    <message>
        <source>&amp;Quit without saving</source>
        <translation>不儲存並結束(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;Stay</source>
        <translation>留下(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Try again</source>
        <translation>重試(&amp;T)</translation>
    </message>
    <message>
        <source>{kinds}
{file}: {reason}</source>
        <translation>{kinds}
{file}：{reason}</translation>
    </message>
    <message>
        <source>What you made earlier is safe in the file: open it with the newer Duidu. If you stay you can still export edits and glossary under Translation, corrections under Edit.</source>
        <translation>您以前的內容在該檔案中安然無恙：請用較新版本的對讀開啟。若留下，您仍可在「翻譯」選單中匯出修改和術語表，在「編輯」選單中匯出更正。</translation>
    </message>
    <message>
        <source>Free some space, or let the folder be written to, and try again. If you stay you can still export edits and glossary under Translation, corrections under Edit.</source>
        <translation>請騰出一些空間，或讓該資料夾可以寫入，然後重試。若留下，您仍可在「翻譯」選單中匯出修改和術語表，在「編輯」選單中匯出更正。</translation>
    </message>
    <message>
        <source>Free some space, or let the folder be written to, and try again.</source>
        <translation>請騰出一些空間，或讓該資料夾可以寫入，然後重試。</translation>
    </message>
</context>
<context>
    <name>Detail</name>
    <message>
        <source>it is closed</source>
        <translation>它已關閉</translation>
    </message>
    <message>
        <source>more than {a} files in it</source>
        <translation>其中的檔案超過 {a} 個</translation>
    </message>
    <message>
        <source>it is packed in an unknown way</source>
        <translation>其壓縮方式未知</translation>
    </message>
    <message>
        <source>it unpacks to too much</source>
        <translation>解壓後太大</translation>
    </message>
    <message>
        <source>it is not there any more</source>
        <translation>它已不在那裡</translation>
    </message>
    <message>
        <source>it is too large</source>
        <translation>它太大</translation>
    </message>
    <message>
        <source>it has more than {a} MB</source>
        <translation>它超過 {a} MB</translation>
    </message>
    <message>
        <source>it is damaged</source>
        <translation>它已損壞</translation>
    </message>
    <message>
        <source>it is not in UTF-8</source>
        <translation>它不是 UTF-8 編碼</translation>
    </message>
    <message>
        <source>its lines are no entries</source>
        <translation>其各行不是詞條</translation>
    </message>
    <message>
        <source>there are too many words</source>
        <translation>詞太多</translation>
    </message>
    <message>
        <source>{a} of its lines are no entries</source>
        <translation>其中 {a} 行不是詞條</translation>
    </message>
    <message>
        <source>it has no entries</source>
        <translation>其中沒有詞條</translation>
    </message>
    <message>
        <source>there are {a} dictionaries in it; choose one .ifo</source>
        <translation>其中有 {a} 部詞典；請選擇一個 .ifo 檔案</translation>
    </message>
    <message>
        <source>there is no dictionary in it</source>
        <translation>其中沒有詞典</translation>
    </message>
    <message>
        <source>it is missing</source>
        <translation>它缺失</translation>
    </message>
    <message>
        <source>it has {a} of {b} words</source>
        <translation>只有 {b} 個詞中的 {a} 個</translation>
    </message>
    <message>
        <source>it ends in the middle of a word</source>
        <translation>它在一個詞的中間結束</translation>
    </message>
    <message>
        <source>an entry is too large</source>
        <translation>有一個詞條太大</translation>
    </message>
    <message>
        <source>it has too many words</source>
        <translation>詞太多</translation>
    </message>
    <message>
        <source>it has no words</source>
        <translation>其中沒有詞</translation>
    </message>
    <message>
        <source>an entry lies beyond its end</source>
        <translation>有一個詞條超出了檔案末尾</translation>
    </message>
    <message>
        <source>it names a word that is not there</source>
        <translation>它提到一個不存在的詞</translation>
    </message>
    <message>
        <source>it does not begin with {a}</source>
        <translation>它不以 {a} 開頭</translation>
    </message>
    <message>
        <source>its version is none of {a}</source>
        <translation>其版本不在 {a} 之列</translation>
    </message>
    <message>
        <source>its end is not known</source>
        <translation>找不到其結尾</translation>
    </message>
    <message>
        <source>a part of it is too large</source>
        <translation>其中一部分太大</translation>
    </message>
    <message>
        <source>it ends too early</source>
        <translation>它過早結束</translation>
    </message>
    <message>
        <source>its format is none of 1 to 3</source>
        <translation>其格式不在 1 至 3 之列</translation>
    </message>
    <message>
        <source>it has no title</source>
        <translation>它沒有標題</translation>
    </message>
    <message>
        <source>there are no words beside it (term_bank_1.json)</source>
        <translation>旁邊沒有詞的檔案（term_bank_1.json）</translation>
    </message>
    <message>
        <source>it is no object</source>
        <translation>它不是一個物件</translation>
    </message>
    <message>
        <source>its tables are damaged</source>
        <translation>其資料表已損壞</translation>
    </message>
    <message>
        <source>its end is missing</source>
        <translation>其結尾缺失</translation>
    </message>
    <message>
        <source>it is neither a package nor a collection</source>
        <translation>它既不是牌組包也不是集合</translation>
    </message>
    <message>
        <source>there is no collection in it</source>
        <translation>其中沒有集合</translation>
    </message>
    <message>
        <source>it unpacks to more than {a} MB</source>
        <translation>解壓後超過 {a} MB</translation>
    </message>
    <message>
        <source>nothing known stands between its columns</source>
        <translation>各列之間沒有已知的分隔符</translation>
    </message>
    <message>
        <source>it has something else where an object must be</source>
        <translation>應為物件之處是別的內容</translation>
    </message>
    <message>
        <source>it has something else where a list must be</source>
        <translation>應為列表之處是別的內容</translation>
    </message>
    <message>
        <source>{a} is no text</source>
        <translation>{a} 不是文字</translation>
    </message>
    <message>
        <source>{a} is no whole number</source>
        <translation>{a} 不是整數</translation>
    </message>
    <message>
        <source>it has more than {a} blocks</source>
        <translation>它超過 {a} 個段落</translation>
    </message>
    <message>
        <source>{a} unpacks to more than {b} MB</source>
        <translation>{a} 解壓後超過 {b} MB</translation>
    </message>
    <message>
        <source>{a} is missing</source>
        <translation>缺少 {a}</translation>
    </message>
    <message>
        <source>{a} is packed in an unknown way</source>
        <translation>{a} 的壓縮方式未知</translation>
    </message>
    <message>
        <source>it names no text</source>
        <translation>其中沒有列出正文</translation>
    </message>
    <message>
        <source>the server leads to this computer or its network</source>
        <translation>伺服器指向本機或其網路</translation>
    </message>
    <message>
        <source>the server sent nothing for {a} seconds</source>
        <translation>伺服器 {a} 秒未傳送任何內容</translation>
    </message>
    <message>
        <source>it took more than {a} seconds</source>
        <translation>用時超過 {a} 秒</translation>
    </message>
    <message>
        <source>its host or port is not valid</source>
        <translation>其主機或埠無效</translation>
    </message>
    <message>
        <source>it begins with neither http:// nor https://</source>
        <translation>它不以 http:// 或 https:// 開頭</translation>
    </message>
    <message>
        <source>it holds a user name or a password</source>
        <translation>其中含有使用者名稱或密碼</translation>
    </message>
    <message>
        <source>it has no host</source>
        <translation>其中沒有主機名</translation>
    </message>
    <message>
        <source>it has a character that no address has</source>
        <translation>其中有地址不可能有的字元</translation>
    </message>
    <message>
        <source>too many elements in one piece</source>
        <translation>一處的元素太多</translation>
    </message>
    <message>
        <source>its elements are nested more than {a} deep</source>
        <translation>其元素巢狀超過 {a} 層</translation>
    </message>
    <message>
        <source>no XML</source>
        <translation>不是 XML</translation>
    </message>
    <message>
        <source>no HTML part</source>
        <translation>沒有 HTML 部分</translation>
    </message>
    <message>
        <source>its main part is missing</source>
        <translation>其主要部分缺失</translation>
    </message>
    <message>
        <source>more than {a} million characters, {b} for each line</source>
        <translation>超過 {a} 百萬字，每行另計 {b} 字</translation>
    </message>
    <message>
        <source>page {a} has {b} characters, more than {c}</source>
        <translation>第 {a} 頁有 {b} 個字元，超過 {c}</translation>
    </message>
    <message>
        <source>more than {a} characters</source>
        <translation>超過 {a} 個字元</translation>
    </message>
    <message>
        <source>none of its pages can be read</source>
        <translation>沒有一頁可以讀取</translation>
    </message>
    <message>
        <source>it cannot be opened as a PDF</source>
        <translation>無法作為 PDF 開啟</translation>
    </message>
    <message>
        <source>{a} pages &gt; {b}</source>
        <translation>{a} 頁 &gt; {b} 頁</translation>
    </message>
    <message>
        <source>it ends early</source>
        <translation>它過早結束</translation>
    </message>
    <message>
        <source>it names a place outside of it</source>
        <translation>它指向自身以外的位置</translation>
    </message>
    <message>
        <source>it does not hold what it says</source>
        <translation>其內容與所述不符</translation>
    </message>
    <message>
        <source>it is packed in another way than a backup</source>
        <translation>其壓縮方式與備份不同</translation>
    </message>
    <message>
        <source>it is larger than {a} GB</source>
        <translation>它大於 {a} GB</translation>
    </message>
    <message>
        <source>it has no manifest</source>
        <translation>它沒有清單</translation>
    </message>
    <message>
        <source>its manifest is damaged</source>
        <translation>其清單已損壞</translation>
    </message>
    <message>
        <source>its format is {a}</source>
        <translation>其格式為 {a}</translation>
    </message>
    <message>
        <source>it is no backup of Duidu</source>
        <translation>它不是對讀的備份</translation>
    </message>
    <message>
        <source>it holds other files than a backup does</source>
        <translation>其中有備份不會有的檔案</translation>
    </message>
    <message>
        <source>version {a}</source>
        <translation>版本 {a}</translation>
    </message>
    <message>
        <source>{a} is not as large as it says</source>
        <translation>{a} 的大小與所述不符</translation>
    </message>
    <message>
        <source>{a} is too large</source>
        <translation>{a} 太大</translation>
    </message>
    <message>
        <source>{a} is not what was backed up</source>
        <translation>{a} 不是當時備份的內容</translation>
    </message>
    <message>
        <source>it is no table of settings</source>
        <translation>它不是設定表</translation>
    </message>
    <message>
        <source>it is of a newer version</source>
        <translation>它來自較新的版本</translation>
    </message>
    <message>
        <source>its pages have another size</source>
        <translation>其頁面大小不同</translation>
    </message>
    <message>
        <source>it is no database of Duidu</source>
        <translation>它不是對讀的資料庫</translation>
    </message>
    <message>
        <source>a value in it is of another kind than its column</source>
        <translation>其中有一個值與所在列的型別不符</translation>
    </message>
    <message>
        <source>another program is at work on it</source>
        <translation>另一個程式正在使用它</translation>
    </message>
    <message>
        <source>no encoding of Chinese fits it</source>
        <translation>沒有適合它的中文編碼</translation>
    </message>
    <message>
        <source>no row of it has a kind, a text and what is right</source>
        <translation>沒有一行同時有型別、原文和正確內容</translation>
    </message>
    <message>
        <source>line {a}: {rest}</source>
        <translation>第 {a} 行：{rest}</translation>
    </message>
    <message>
        <source>it has more than {a} lines, or too much in them</source>
        <translation>它超過 {a} 行，或行內內容太多</translation>
    </message>
    <message>
        <source>there is no entry in it</source>
        <translation>其中沒有詞條</translation>
    </message>
    <message>
        <source>there is no Chinese in it</source>
        <translation>其中沒有中文</translation>
    </message>
    <message>
        <source>there is no English for it</source>
        <translation>它沒有對應的英文</translation>
    </message>
    <message>
        <source>no line of it has a Chinese word and a level</source>
        <translation>沒有一行同時有中文詞和級別</translation>
    </message>
    <message>
        <source>it has {a} different levels</source>
        <translation>它有 {a} 個不同的級別</translation>
    </message>
    <message>
        <source>no word of it has {a} characters or fewer</source>
        <translation>沒有一個詞在 {a} 個字以內</translation>
    </message>
    <message>
        <source>it has {a} lines</source>
        <translation>它有 {a} 行</translation>
    </message>
    <message>
        <source>the file has version {a}, this program knows {b}</source>
        <translation>檔案版本為 {a}，本程式只認識 {b}</translation>
    </message>
    <message>
        <source>nothing in it is Chinese with English beside it</source>
        <translation>其中沒有附英文的中文</translation>
    </message>
    <message>
        <source>no line of it has a Chinese word</source>
        <translation>沒有一行有中文詞</translation>
    </message>
    <message>
        <source>it is nested too deeply</source>
        <translation>巢狀太深</translation>
    </message>
    <message>
        <source>a member has no name</source>
        <translation>有一個成員沒有名稱</translation>
    </message>
    <message>
        <source>something follows its end</source>
        <translation>其結尾之後還有內容</translation>
    </message>
    <message>
        <source>there is no {a} where one must be</source>
        <translation>應有 {a} 之處沒有</translation>
    </message>
    <message>
        <source>nothing stands in the place of a colour</source>
        <translation>有一處應為顏色卻是空的</translation>
    </message>
    <message>
        <source>{a} stands in the place of a colour</source>
        <translation>應為顏色之處是 {a}</translation>
    </message>
    <message>
        <source>{a} words</source>
        <translation>{a} 個詞</translation>
    </message>
    <message>
        <source>no field of its notes has Chinese words</source>
        <translation>其筆記中沒有一個欄位有中文詞</translation>
    </message>
    <message>
        <source>none of your words is among those chosen</source>
        <translation>您的生詞都不在所選之列</translation>
    </message>
    <message>
        <source>none of its corrections fits its text</source>
        <translation>沒有一條更正與其原文相符</translation>
    </message>
    <message>
        <source>{a} has {b} characters, each with one syllable</source>
        <translation>{a} 有 {b} 個字，每字一個音節</translation>
    </message>
    <message>
        <source>not all of {a} is Chinese</source>
        <translation>{a} 不全是中文</translation>
    </message>
    <message>
        <source>its words are other characters</source>
        <translation>其詞與原文的字不同</translation>
    </message>
    <message>
        <source>nothing says for which script</source>
        <translation>沒有說明用於哪種字體</translation>
    </message>
    <message>
        <source>nothing says what is right</source>
        <translation>沒有說明什麼是正確的</translation>
    </message>
    <message>
        <source>something unexpected happened</source>
        <translation>發生了意外情況</translation>
    </message>
    <message>
        <source>it does not run</source>
        <translation>它沒有執行</translation>
    </message>
    <message>
        <source>it does not start</source>
        <translation>它無法啟動</translation>
    </message>
    <message>
        <source>it does not answer</source>
        <translation>它沒有回應</translation>
    </message>
    <message>
        <source>it answers what nobody asked: {a}</source>
        <translation>它答非所問：{a}</translation>
    </message>
    <message>
        <source>it takes no text</source>
        <translation>它不接受文字</translation>
    </message>
    <message>
        <source>its answer is too long</source>
        <translation>其回應太長</translation>
    </message>
    <message>
        <source>it does not speak SSIP</source>
        <translation>它不使用 SSIP 協議</translation>
    </message>
    <message>
        <source>it went away</source>
        <translation>它已斷開</translation>
    </message>
    <message>
        <source>it gives the text no number</source>
        <translation>它沒有給文字編號</translation>
    </message>
    <message>
        <source>its member {a} would leave its folder</source>
        <translation>其成員 {a} 會離開所在資料夾</translation>
    </message>
    <message>
        <source>the name of its member {a} is too long</source>
        <translation>其成員 {a} 的名稱太長</translation>
    </message>
    <message>
        <source>its member {a} is a file and a folder</source>
        <translation>其成員 {a} 既是檔案又是資料夾</translation>
    </message>
    <message>
        <source>its member {a} is a link or device, not a file</source>
        <translation>其成員 {a} 是連結或裝置，不是檔案</translation>
    </message>
    <message>
        <source>its member {a} is encrypted</source>
        <translation>其成員 {a} 已加密</translation>
    </message>
    <message>
        <source>its member {a} is compressed in an unknown way</source>
        <translation>其成員 {a} 的壓縮方式未知</translation>
    </message>
    <message>
        <source>it would unpack to {a} bytes, more than {b}</source>
        <translation>解壓後為 {a} 位元組，超過 {b}</translation>
    </message>
    <message>
        <source>its members overlap</source>
        <translation>其成員互相重疊</translation>
    </message>
    <message>
        <source>{a} would unpack from {b} to {c} bytes, as no model does</source>
        <translation>{a} 會從 {b} 位元組解壓為 {c} 位元組，沒有模型會這樣</translation>
    </message>
    <message>
        <source>it does not hold one folder with everything in it</source>
        <translation>其內容不在同一個資料夾中</translation>
    </message>
    <message>
        <source>it is not a regular file</source>
        <translation>它不是普通檔案</translation>
    </message>
    <message>
        <source>it is larger than {a} bytes</source>
        <translation>它大於 {a} 位元組</translation>
    </message>
    <message>
        <source>it holds more than {a} files</source>
        <translation>其中的檔案超過 {a} 個</translation>
    </message>
    <message>
        <source>its zip directory is damaged</source>
        <translation>其 zip 目錄已損壞</translation>
    </message>
    <message>
        <source>the zip archive is cut short or damaged</source>
        <translation>zip 壓縮檔不完整或已損壞</translation>
    </message>
    <message>
        <source>it is not a zip archive</source>
        <translation>它不是 zip 壓縮檔</translation>
    </message>
    <message>
        <source>it holds {a} twice</source>
        <translation>{a} 在其中出現兩次</translation>
    </message>
    <message>
        <source>{a} is damaged in the archive</source>
        <translation>壓縮檔中的 {a} 已損壞</translation>
    </message>
    <message>
        <source>the connection broke</source>
        <translation>連線中斷</translation>
    </message>
    <message>
        <source>the server does not go on where the line broke</source>
        <translation>伺服器不從中斷處繼續</translation>
    </message>
    <message>
        <source>{a} bytes instead of {b}</source>
        <translation>{a} 位元組，應為 {b} 位元組</translation>
    </message>
    <message>
        <source>{a} bytes are needed, {b} are free</source>
        <translation>需要 {a} 位元組，僅剩 {b} 位元組</translation>
    </message>
    <message>
        <source>more than {a} bytes came</source>
        <translation>收到的內容超過 {a} 位元組</translation>
    </message>
    <message>
        <source>it has no link</source>
        <translation>它沒有連結</translation>
    </message>
    <message>
        <source>a web page came instead; the network may want you to log in with a browser first</source>
        <translation>收到的是網頁；該網路可能要求先用瀏覽器登入</translation>
    </message>
    <message>
        <source>{a} has format {b}, and only 4 to 6 are read here</source>
        <translation>{a} 的格式為 {b}，這裡只能讀取 4 至 6</translation>
    </message>
    <message>
        <source>{a} is empty</source>
        <translation>{a} 是空的</translation>
    </message>
    <message>
        <source>{a} has no {b} vocabulary: it is not a translation model</source>
        <translation>{a} 沒有 {b} 詞表：它不是翻譯模型</translation>
    </message>
    <message>
        <source>model/{a} has {b} entries, but {c} has {d}</source>
        <translation>model/{a} 有 {b} 項，而 {c} 有 {d} 項</translation>
    </message>
    <message>
        <source>{a} is damaged: {b} and its {c} do not belong together</source>
        <translation>{a} 已損壞：{b} 與其 {c} 不相配</translation>
    </message>
    <message>
        <source>{a} belongs to another model: {b} knows {c} of its {d} pieces</source>
        <translation>{a} 屬於另一個模型：{b} 只認識其 {d} 個片段中的 {c} 個</translation>
    </message>
    <message>
        <source>{a} is damaged</source>
        <translation>{a} 已損壞</translation>
    </message>
    <message>
        <source>{a} is not a list of tokens</source>
        <translation>{a} 不是詞元列表</translation>
    </message>
    <message>
        <source>{a} is cut short or damaged at byte {b} of {c}</source>
        <translation>{a} 在 {c} 位元組中的第 {b} 位元組處中斷或損壞</translation>
    </message>
    <message>
        <source>{a} is {b} bytes long instead of {c}</source>
        <translation>{a} 長 {b} 位元組，應為 {c} 位元組</translation>
    </message>
    <message>
        <source>it is not a package index</source>
        <translation>它不是套件索引</translation>
    </message>
    <message>
        <source>it holds {a}, not {b}</source>
        <translation>其中是 {a}，不是 {b}</translation>
    </message>
    <message>
        <source>it translates from {a} to {b}, and only what leads from Chinese (zh or zt) to English (en) is read here</source>
        <translation>它從 {a} 翻譯為 {b}，這裡只能使用從中文（zh 或 zt）翻譯為英文（en）的</translation>
    </message>
    <message>
        <source>{a}: package_version is {b}, not like 1.9</source>
        <translation>{a}：package_version 為 {b}，與 1.9 之類不同</translation>
    </message>
    <message>
        <source>{a} is larger than {b} bytes</source>
        <translation>{a} 大於 {b} 位元組</translation>
    </message>
    <message>
        <source>{a} cannot be read ({rest})</source>
        <translation>{a} 無法讀取（{rest}）</translation>
    </message>
    <message>
        <source>it cannot be read ({rest})</source>
        <translation>它無法讀取（{rest}）</translation>
    </message>
    <message>
        <source>{a} is damaged: it is not JSON</source>
        <translation>{a} 已損壞：它不是 JSON</translation>
    </message>
    <message>
        <source>{a} is damaged: it is not a JSON object</source>
        <translation>{a} 已損壞：它不是 JSON 物件</translation>
    </message>
    <message>
        <source>the model crashes the translator: {rest}</source>
        <translation>該模型使翻譯程式崩潰：{rest}</translation>
    </message>
    <message>
        <source>the model does not run: {rest}</source>
        <translation>該模型無法執行：{rest}</translation>
    </message>
    <message>
        <source>the model makes no English of a trial sentence</source>
        <translation>該模型沒有譯出試譯的句子</translation>
    </message>
    <message>
        <source>the model needs over {a} seconds for a trial sentence</source>
        <translation>該模型試譯一句需要超過 {a} 秒</translation>
    </message>
    <message>
        <source>the model needs over {a} GB of memory</source>
        <translation>該模型需要超過 {a} GB 記憶體</translation>
    </message>
    <message>
        <source>exit status {a}</source>
        <translation>退出狀態 {a}</translation>
    </message>
    <message>
        <source>its address is not valid</source>
        <translation>其地址無效</translation>
    </message>
    <message>
        <source>its address is not a secure one (https)</source>
        <translation>其地址不是安全地址（https）</translation>
    </message>
    <message>
        <source>the server leads to an address without https</source>
        <translation>伺服器指向沒有 https 的地址</translation>
    </message>
    <message>
        <source>the server's answer cannot be read</source>
        <translation>無法讀取伺服器的回應</translation>
    </message>
    <message>
        <source>{rest}, status {a}</source>
        <translation>{rest}，狀態 {a}</translation>
    </message>
    <message>
        <source>the server wants a password</source>
        <translation>伺服器要求密碼</translation>
    </message>
    <message>
        <source>the server refuses it</source>
        <translation>伺服器拒絕</translation>
    </message>
    <message>
        <source>the server has no such file</source>
        <translation>伺服器上沒有該檔案</translation>
    </message>
    <message>
        <source>the server has no such page</source>
        <translation>伺服器上沒有該網頁</translation>
    </message>
    <message>
        <source>the proxy wants a password</source>
        <translation>代理伺服器要求密碼</translation>
    </message>
    <message>
        <source>the server no longer has the file</source>
        <translation>伺服器上已沒有該檔案</translation>
    </message>
    <message>
        <source>the server no longer has the page</source>
        <translation>伺服器上已沒有該網頁</translation>
    </message>
    <message>
        <source>the server is asked too often</source>
        <translation>對伺服器的請求太頻繁</translation>
    </message>
    <message>
        <source>the server redirects without end or astray</source>
        <translation>伺服器不斷重定向或指向錯誤</translation>
    </message>
    <message>
        <source>the server has a fault</source>
        <translation>伺服器有故障</translation>
    </message>
    <message>
        <source>the server does not give it</source>
        <translation>伺服器不提供</translation>
    </message>
    <message>
        <source>the server's certificate is not to be trusted: {rest}</source>
        <translation>伺服器的憑證不可信：{rest}</translation>
    </message>
    <message>
        <source>its certificate is not to be trusted: {rest}</source>
        <translation>其憑證不可信：{rest}</translation>
    </message>
    <message>
        <source>no secure connection: {rest}</source>
        <translation>無法建立安全連線：{rest}</translation>
    </message>
    <message>
        <source>no secure connection; is its address one with http?</source>
        <translation>無法建立安全連線；其地址是否以 http 開頭？</translation>
    </message>
    <message>
        <source>no secure connection</source>
        <translation>無法建立安全連線</translation>
    </message>
    <message>
        <source>the server's name cannot be looked up; is there a network?</source>
        <translation>無法查到伺服器的名稱；網路是否連通？</translation>
    </message>
    <message>
        <source>its name cannot be looked up</source>
        <translation>無法查到其名稱</translation>
    </message>
    <message>
        <source>the server refuses connections</source>
        <translation>伺服器拒絕連線</translation>
    </message>
    <message>
        <source>nothing answers there; is the server running?</source>
        <translation>那裡沒有回應；伺服器是否在執行？</translation>
    </message>
    <message>
        <source>what answers there is no web server</source>
        <translation>回應的不是網頁伺服器</translation>
    </message>
    <message>
        <source>its port or host is not valid</source>
        <translation>其埠或主機無效</translation>
    </message>
    <message>
        <source>its host is not valid</source>
        <translation>其主機無效</translation>
    </message>
    <message>
        <source>its port is not valid</source>
        <translation>其埠無效</translation>
    </message>
    <message>
        <source>it holds a ? or a #</source>
        <translation>其中有 ? 或 #</translation>
    </message>
    <message>
        <source>it is too slow: no answer came in time</source>
        <translation>它太慢：沒有及時回應</translation>
    </message>
    <message>
        <source>no connection within {a} seconds</source>
        <translation>{a} 秒內未能連線</translation>
    </message>
    <message>
        <source>it redirects to another address; that is not followed</source>
        <translation>它重定向到另一個地址；不予跟隨</translation>
    </message>
    <message>
        <source>it sent compressed data that nobody asked for</source>
        <translation>它發來未經要求的壓縮資料</translation>
    </message>
    <message>
        <source>it answered with a web page</source>
        <translation>它回應的是網頁</translation>
    </message>
    <message>
        <source>its answer is not JSON</source>
        <translation>其回應不是 JSON</translation>
    </message>
    <message>
        <source>its answer has more than {a} bytes</source>
        <translation>其回應超過 {a} 位元組</translation>
    </message>
    <message>
        <source>it answers {a}: {rest}</source>
        <translation>它回應 {a}：{rest}</translation>
    </message>
    <message>
        <source>no reason given</source>
        <translation>未說明原因</translation>
    </message>
    <message>
        <source>its answer holds no translation</source>
        <translation>其回應中沒有譯文</translation>
    </message>
    <message>
        <source>its answer holds no translations</source>
        <translation>其回應中沒有譯文</translation>
    </message>
    <message>
        <source>{a} sentences were sent, {b} translations came</source>
        <translation>傳送了 {a} 句，收到 {b} 句譯文</translation>
    </message>
    <message>
        <source>it does not tell its languages</source>
        <translation>它沒有說明支援的語言</translation>
    </message>
    <message>
        <source>it does not offer translation from Chinese (zh) to English</source>
        <translation>它不提供從中文（zh）到英文的翻譯</translation>
    </message>
    <message>
        <source>it translated nothing; is it a model that reasons first?</source>
        <translation>它沒有譯出任何內容；它是先推理再回答的模型嗎？</translation>
    </message>
    <message>
        <source>it is not {a}</source>
        <translation>它不是 {a}</translation>
    </message>
    <message>
        <source>it has no {a}</source>
        <translation>它沒有 {a}</translation>
    </message>
    <message>
        <source>it has {a}</source>
        <translation>它有 {a}</translation>
    </message>
    <message>
        <source>it wants a key or a password</source>
        <translation>它要求金鑰或密碼</translation>
    </message>
    <message>
        <source>it refuses</source>
        <translation>它拒絕</translation>
    </message>
    <message>
        <source>there is no such API at this address</source>
        <translation>此地址沒有這樣的 API</translation>
    </message>
    <message>
        <source>it is asked too often</source>
        <translation>對它的請求太頻繁</translation>
    </message>
    <message>
        <source>it has a fault</source>
        <translation>它有故障</translation>
    </message>
    <message>
        <source>{text}</source>
        <translation>原文：{text}</translation>
    </message>
    <message>
        <source>{part}: {rest}</source>
        <translation>{part}：{rest}</translation>
    </message>
</context>
</TS>
