<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>Actions</name>
    <message>
        <source>&amp;Find…</source>
        <translation>查找(&amp;F)…</translation>
    </message>
    <message>
        <source>Find &amp;next</source>
        <translation>查找下一个(&amp;N)</translation>
    </message>
    <message>
        <source>Find pre&amp;vious</source>
        <translation>查找上一个(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;New window</source>
        <translation>新建窗口(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>打开(&amp;O)…</translation>
    </message>
    <message>
        <source>Open a text file</source>
        <translation>打开文本文件</translation>
    </message>
    <message>
        <source>Open &amp;sample</source>
        <translation>打开范文(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Paste as new text</source>
        <translation>粘贴为新文章(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>导出(&amp;E)…</translation>
    </message>
    <message>
        <source>Save what is shown as a file</source>
        <translation>把所见内容存成文件</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>退出(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>复制(&amp;C)</translation>
    </message>
    <message>
        <source>Copy with &amp;pinyin</source>
        <translation>连同拼音复制(&amp;P)</translation>
    </message>
    <message>
        <source>Select &amp;all</source>
        <translation>全选(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Next script</source>
        <translation>切换简繁(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Next pinyin</source>
        <translation>切换拼音(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Next English</source>
        <translation>切换英文(&amp;N)</translation>
    </message>
    <message>
        <source>Regional &amp;words</source>
        <translation>地区用语(&amp;W)</translation>
    </message>
    <message>
        <source>Taiwan and Hong Kong script change words too (軟件 becomes 軟體)</source>
        <translation>台湾和香港繁体也换用词（軟件 变为 軟體）</translation>
    </message>
    <message>
        <source>&amp;Larger text</source>
        <translation>放大文字(&amp;L)</translation>
    </message>
    <message>
        <source>S&amp;maller text</source>
        <translation>缩小文字(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Normal text size</source>
        <translation>标准大小(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Full screen</source>
        <translation>全屏(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Models…</source>
        <translation>模型(&amp;M)…</translation>
    </message>
    <message>
        <source>&amp;Install a model from a file…</source>
        <translation>从文件安装模型(&amp;I)…</translation>
    </message>
    <message>
        <source>&amp;Edit translation…</source>
        <translation>编辑译文(&amp;E)…</translation>
    </message>
    <message>
        <source>Next &amp;doubtful translation</source>
        <translation>下一处可疑译文(&amp;D)</translation>
    </message>
    <message>
        <source>Previous doubtful translation</source>
        <translation>上一处可疑译文</translation>
    </message>
    <message>
        <source>&amp;Gloss under the translation</source>
        <translation>译文下方显示逐词释义(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Pause translating</source>
        <translation>暂停翻译(&amp;P)</translation>
    </message>
    <message>
        <source>Translate more &amp;carefully</source>
        <translation>更细致地翻译(&amp;C)</translation>
    </message>
    <message>
        <source>A wider search: somewhat better, somewhat slower</source>
        <translation>搜索范围更广：译文稍好，速度稍慢</translation>
    </message>
    <message>
        <source>E&amp;ngine…</source>
        <translation>翻译引擎(&amp;N)…</translation>
    </message>
    <message>
        <source>Gl&amp;ossary…</source>
        <translation>术语表(&amp;O)…</translation>
    </message>
    <message>
        <source>Import g&amp;lossary…</source>
        <translation>导入术语表(&amp;L)…</translation>
    </message>
    <message>
        <source>Export glossary…</source>
        <translation>导出术语表…</translation>
    </message>
    <message>
        <source>Import &amp;translations…</source>
        <translation>导入译文(&amp;T)…</translation>
    </message>
    <message>
        <source>Export translations…</source>
        <translation>导出译文…</translation>
    </message>
    <message>
        <source>&amp;About Duidu</source>
        <translation>关于对读(&amp;A)</translation>
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
        <translation>简体</translation>
    </message>
    <message>
        <source>Traditional</source>
        <translation>繁体</translation>
    </message>
    <message>
        <source>Taiwan</source>
        <translation>台湾</translation>
    </message>
    <message>
        <source>Hong Kong</source>
        <translation>香港</translation>
    </message>
    <message>
        <source>No pinyin</source>
        <translation>不显示拼音</translation>
    </message>
    <message>
        <source>Pinyin over each character</source>
        <translation>逐字注音</translation>
    </message>
    <message>
        <source>Pinyin over each word</source>
        <translation>逐词注音</translation>
    </message>
    <message>
        <source>No English</source>
        <translation>不显示英文</translation>
    </message>
    <message>
        <source>Word-by-word gloss</source>
        <translation>逐词释义</translation>
    </message>
    <message>
        <source>Translation</source>
        <translation>翻译</translation>
    </message>
    <message>
        <source>Like the system</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>Pinyin with numbers</source>
        <translation>数字标调拼音</translation>
    </message>
    <message>
        <source>Zhuyin</source>
        <translation>注音符号</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Sepia</source>
        <translation>棕褐</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>高对比度</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>Print pre&amp;view…</source>
        <translation>打印预览(&amp;V)…</translation>
    </message>
    <message>
        <source>Pr&amp;int…</source>
        <translation>打印(&amp;I)…</translation>
    </message>
    <message>
        <source>Menu of the &amp;sentence</source>
        <translation>句子菜单(&amp;S)</translation>
    </message>
    <message>
        <source>Next part of the &amp;window</source>
        <translation>窗口的下一部分(&amp;W)</translation>
    </message>
    <message>
        <source>Previous part of the window</source>
        <translation>窗口的上一部分</translation>
    </message>
    <message>
        <source>Commands by &amp;name…</source>
        <translation>按名称查找命令(&amp;N)…</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts…</source>
        <translation>键盘快捷键(&amp;K)…</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>后退(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Forward</source>
        <translation>前进(&amp;F)</translation>
    </message>
    <message>
        <source>Set or remove boo&amp;kmark</source>
        <translation>设置或移除书签(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;Next bookmark</source>
        <translation>下一个书签(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Previous bookmark</source>
        <translation>上一个书签(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Side panel</source>
        <translation>侧边栏(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Outline</source>
        <translation>目录(&amp;O)</translation>
    </message>
    <message>
        <source>Book&amp;marks</source>
        <translation>书签(&amp;M)</translation>
    </message>
    <message>
        <source>I &amp;know this word</source>
        <translation>我认识这个词(&amp;K)</translation>
    </message>
    <message>
        <source>Mark the selected word, or the one under the pointer, as known or not</source>
        <translation>把选中的词或指针下的词标为认识或不认识</translation>
    </message>
    <message>
        <source>Text and pa&amp;ge…</source>
        <translation>文字与页面(&amp;G)…</translation>
    </message>
    <message>
        <source>&amp;Vertical text</source>
        <translation>竖排(&amp;V)</translation>
    </message>
    <message>
        <source>Chinese alone, in columns from right to left</source>
        <translation>只显示中文，从右到左竖排</translation>
    </message>
    <message>
        <source>Typeface, lines, margins, readings, colours</source>
        <translation>字体、行、页边、注音、颜色</translation>
    </message>
    <message>
        <source>All words</source>
        <translation>所有的词</translation>
    </message>
    <message>
        <source>Unknown words</source>
        <translation>不认识的词</translation>
    </message>
    <message>
        <source>The word under the pointer</source>
        <translation>指针下的词</translation>
    </message>
    <message>
        <source>&amp;Undo correction</source>
        <translation>撤销更正(&amp;U)</translation>
    </message>
    <message>
        <source>Take back the last change of a reading, of words or of a conversion</source>
        <translation>撤销最近一次对读音、分词或转换的更正</translation>
    </message>
    <message>
        <source>Re&amp;do correction</source>
        <translation>重做更正(&amp;D)</translation>
    </message>
    <message>
        <source>Co&amp;rrect this word…</source>
        <translation>更正这个词(&amp;R)…</translation>
    </message>
    <message>
        <source>Put right its reading, where it begins and ends, how it is converted</source>
        <translation>更正它的读音、起止和繁简转换</translation>
    </message>
    <message>
        <source>C&amp;orrections…</source>
        <translation>更正列表(&amp;O)…</translation>
    </message>
    <message>
        <source>Open &amp;web address…</source>
        <translation>打开网址(&amp;W)…</translation>
    </message>
    <message>
        <source>Fetch one page of the web and read it here</source>
        <translation>从网上获取一个网页在此阅读</translation>
    </message>
    <message>
        <source>Open what is &amp;copied</source>
        <translation>打开复制的内容(&amp;C)</translation>
    </message>
    <message>
        <source>Chinese texts that are copied in other programs open here at once</source>
        <translation>在其他程序中复制的中文会立即在此打开</translation>
    </message>
    <message>
        <source>&amp;Library…</source>
        <translation>书库(&amp;L)…</translation>
    </message>
    <message>
        <source>All that you have read: folders, tags, search</source>
        <translation>您读过的一切：文件夹、标签、搜索</translation>
    </message>
    <message>
        <source>Fol&amp;d or unfold this paragraph</source>
        <translation>折叠或展开此段(&amp;D)</translation>
    </message>
    <message>
        <source>Fold the paragraph that the keyboard is on into one line, or open the line</source>
        <translation>将键盘所在的段落折叠成一行，或展开该行</translation>
    </message>
    <message>
        <source>&amp;Highlight</source>
        <translation>标亮(&amp;H)</translation>
    </message>
    <message>
        <source>Highlight what is selected, else the sentence at hand; again takes it away</source>
        <translation>标亮所选文字，没有选中时标亮当前句子；再按一次取消</translation>
    </message>
    <message>
        <source>Write down what you think of what is selected, else of the sentence at hand</source>
        <translation>为所选文字写笔记，没有选中时为当前句子写</translation>
    </message>
    <message>
        <source>No&amp;te…</source>
        <translation>笔记(&amp;T)…</translation>
    </message>
    <message>
        <source>Note on th&amp;is article…</source>
        <translation>本文笔记(&amp;I)…</translation>
    </message>
    <message>
        <source>Highlights and no&amp;tes</source>
        <translation>标亮与笔记(&amp;T)</translation>
    </message>
    <message>
        <source>I am &amp;learning this word</source>
        <translation>我在学这个词(&amp;L)</translation>
    </message>
    <message>
        <source>Put the selected word, or the one under the pointer, into the word list</source>
        <translation>把选中的词或指针下的词收进生词本</translation>
    </message>
    <message>
        <source>&amp;Ignore this word</source>
        <translation>忽略这个词(&amp;I)</translation>
    </message>
    <message>
        <source>It needs no pinyin and is counted nowhere, such as a name</source>
        <translation>它不需要拼音，也不计入统计，例如人名</translation>
    </message>
    <message>
        <source>&amp;Mark what I am learning</source>
        <translation>标出我在学的词(&amp;M)</translation>
    </message>
    <message>
        <source>Dots under the words on the page that you are learning</source>
        <translation>在页面上为您在学的词加点线</translation>
    </message>
    <message>
        <source>&amp;Word list…</source>
        <translation>生词本(&amp;W)…</translation>
    </message>
    <message>
        <source>All words that you marked, with the sentences in which you met them</source>
        <translation>您标记过的所有词，以及遇到它们的句子</translation>
    </message>
    <message>
        <source>Article &amp;statistics…</source>
        <translation>文章统计(&amp;S)…</translation>
    </message>
    <message>
        <source>How hard this text is: words by level, and those that you do not know</source>
        <translation>这篇文章有多难：各等级的词，以及您不认识的词</translation>
    </message>
    <message>
        <source>Import le&amp;vels…</source>
        <translation>导入等级词表(&amp;V)…</translation>
    </message>
    <message>
        <source>Take in a list of levels of your own, such as TOCFL's</source>
        <translation>导入自己的等级词表，例如 TOCFL 的</translation>
    </message>
    <message>
        <source>No levels</source>
        <translation>不显示等级</translation>
    </message>
    <message>
        <source>Levels of my own list</source>
        <translation>自己词表的等级</translation>
    </message>
    <message>
        <source>Say this &amp;word</source>
        <translation>读出这个词(&amp;W)</translation>
    </message>
    <message>
        <source>Say the selected word, or the one under the pointer</source>
        <translation>读出选中的词或指针下的词</translation>
    </message>
    <message>
        <source>Say this &amp;sentence</source>
        <translation>读出这一句(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Read aloud from here</source>
        <translation>从这里开始朗读(&amp;R)</translation>
    </message>
    <message>
        <source>Read aloud sentence by sentence, from the one at hand on; again stops it</source>
        <translation>从当前句开始逐句朗读，再按一次停止</translation>
    </message>
    <message>
        <source>&amp;Pause</source>
        <translation>暂停(&amp;P)</translation>
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
        <translation>在自带的词典之外，添加 StarDict、Yomitan 或 CC-CEDICT 格式的词典</translation>
    </message>
    <message>
        <source>Look this word &amp;up</source>
        <translation>查这个词(&amp;U)</translation>
    </message>
    <message>
        <source>What dictionaries say of the selected word, or the one under the pointer</source>
        <translation>词典对所选的词或指针所指的词怎么说</translation>
    </message>
    <message>
        <source>Dictionar&amp;y…</source>
        <translation>词典(&amp;Y)…</translation>
    </message>
    <message>
        <source>Look words up by Chinese, pinyin or English</source>
        <translation>按中文、拼音或英文查词</translation>
    </message>
    <message>
        <source>&amp;Card on hover</source>
        <translation>悬停时显示词卡(&amp;C)</translation>
    </message>
    <message>
        <source>What dictionaries say of the word that the pointer rests on</source>
        <translation>指针停在词上时，显示词典的解释</translation>
    </message>
    <message>
        <source>Take in the words that you know from a deck or a collection</source>
        <translation>从牌组或收藏中导入您认识的词</translation>
    </message>
    <message>
        <source>Cards of words and sentences for Anki, Pleco, Skritter, or as a table</source>
        <translation>把生词和句子做成 Anki、Pleco、Skritter 的卡片，或存成表格</translation>
    </message>
    <message>
        <source>&amp;Export words…</source>
        <translation>导出生词(&amp;E)…</translation>
    </message>
    <message>
        <source>Import words from &amp;Anki…</source>
        <translation>从 Anki 导入生词(&amp;A)…</translation>
    </message>
    <message>
        <source>Sentence &amp;by sentence</source>
        <translation>逐句阅读(&amp;B)</translation>
    </message>
    <message>
        <source>One sentence at a time, its pinyin and English shown when you ask for them</source>
        <translation>一次显示一句，需要时再显示拼音和英文</translation>
    </message>
    <message>
        <source>&amp;Help…</source>
        <translation>帮助(&amp;H)…</translation>
    </message>
    <message>
        <source>How to use Duidu</source>
        <translation>如何使用对读</translation>
    </message>
    <message>
        <source>Show the &amp;tour</source>
        <translation>显示导览(&amp;T)</translation>
    </message>
    <message>
        <source>What is where in this window</source>
        <translation>这个窗口里有什么</translation>
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
        <translation>管理词典(&amp;R)…</translation>
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
        <translation>朗读</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Correct reading…</source>
        <translation>更正读音…</translation>
    </message>
</context>
<context>
    <name>ColumnHeader</name>
    <message>
        <source>Word-by-word gloss, not a translation.</source>
        <translation>这是逐词释义，不是翻译。</translation>
    </message>
    <message>
        <source>Word-by-word gloss</source>
        <translation>逐词释义</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Translated earlier; [in brackets] a gloss.</source>
        <translation>以前的译文；[方括号内]为逐词释义。</translation>
    </message>
    <message>
        <source>Translated earlier</source>
        <translation>以前的译文</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>暂不安装</translation>
    </message>
    <message>
        <source>Install the English translator ({size}, once)</source>
        <translation>安装英文翻译（{size}，仅需一次）</translation>
    </message>
    <message>
        <source>Install translator ({size})</source>
        <translation>安装翻译（{size}）</translation>
    </message>
    <message>
        <source>Install ({size})</source>
        <translation>安装（{size}）</translation>
    </message>
    <message>
        <source>It can be installed later: Translation &gt; Models…</source>
        <translation>以后可在“翻译 &gt; 模型…”中安装</translation>
    </message>
    <message>
        <source>Word-by-word gloss from CC-CEDICT.</source>
        <translation>逐词释义，出自 CC-CEDICT。</translation>
    </message>
    <message>
        <source>Machine translation, {name}</source>
        <translation>机器翻译，{name}</translation>
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
        <translation>要做什么？</translation>
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
        <translation>没有这个名称的命令。</translation>
    </message>
</context>
<context>
    <name>Dictionary</name>
    <message>
        <source>also {readings}</source>
        <translation>又读 {readings}</translation>
    </message>
    <message>
        <source>read so here</source>
        <translation>此处读音</translation>
    </message>
    <message>
        <source>not read so here</source>
        <translation>非此处读音</translation>
    </message>
    <message>
        <source>Measure words:</source>
        <translation>量词：</translation>
    </message>
    <message>
        <source>Longer word here</source>
        <translation>此处更长的词</translation>
    </message>
    <message>
        <source>Words inside</source>
        <translation>其中的词</translation>
    </message>
    <message>
        <source>Characters</source>
        <translation>字</translation>
    </message>
    <message>
        <source>strokes: {count}</source>
        <translation>{count} 画</translation>
    </message>
    <message>
        <source>Examples from your library</source>
        <translation>书库中的例句</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>正在查找…</translation>
    </message>
    <message>
        <source>None found.</source>
        <translation>没有找到。</translation>
    </message>
    <message>
        <source>Search on</source>
        <translation>另查</translation>
    </message>
    <message>
        <source>No dictionary has this word; its characters are below.</source>
        <translation>词典都没有这个词；下面是其中的字。</translation>
    </message>
    <message>
        <source>Opens {address} in your browser</source>
        <translation>在浏览器中打开 {address}</translation>
    </message>
</context>
<context>
    <name>DictionaryCard</name>
    <message>
        <source>Dictionary</source>
        <translation>词典</translation>
    </message>
</context>
<context>
    <name>DictionaryCommands</name>
    <message>
        <source>Point at a word, or select one, to look it up.</source>
        <translation>请指向一个词或选中一个词，再查词典。</translation>
    </message>
    <message>
        <source>No dictionary has this. Select fewer characters, or look in Words &gt; Dictionary…</source>
        <translation>词典里没有。请少选几个字，或用“词语 &gt; 词典…”查找。</translation>
    </message>
    <message>
        <source>That article is not in the library any more.</source>
        <translation>那篇文章已不在书库中。</translation>
    </message>
</context>
<context>
    <name>DictionaryWindow</name>
    <message>
        <source>Dictionary</source>
        <translation>词典</translation>
    </message>
    <message>
        <source>Chinese, pinyin or English</source>
        <translation>中文、拼音或英文</translation>
    </message>
    <message>
        <source>Look up</source>
        <translation>查词</translation>
    </message>
    <message>
        <source>Words found</source>
        <translation>找到的词</translation>
    </message>
    <message>
        <source>Type a word in Chinese, how it is read, with or without tones, or what it means in English. For example:</source>
        <translation>输入中文词、拼音（带不带声调都可以）或英文意思。例如：</translation>
    </message>
    <message>
        <source>Nothing found for “{query}”. Try fewer characters, pinyin without tones, or one English word:</source>
        <translation>没有找到“{query}”。可以少输几个字、用不带声调的拼音，或只输一个英文词：</translation>
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
        <translation>简体中文 (GB18030)</translation>
    </message>
    <message>
        <source>Traditional Chinese (Big5)</source>
        <translation>繁体中文 (Big5)</translation>
    </message>
    <message>
        <source>Traditional Chinese (Big5-HKSCS)</source>
        <translation>繁体中文 (Big5-HKSCS)</translation>
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
        <translation>翻译引擎</translation>
    </message>
    <message>
        <source>as the server calls it; empty if it has only one</source>
        <translation>服务器上的名称；只有一个模型时可不填</translation>
    </message>
    <message>
        <source>Text I read is sent to {host}. I agree.</source>
        <translation>我同意将所读文字发送到 {host}。</translation>
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
        <translation>本机上的 Argos 模型</translation>
    </message>
    <message>
        <source>A server with the OpenAI API</source>
        <translation>使用 OpenAI API 的服务器</translation>
    </message>
    <message>
        <source>A LibreTranslate server</source>
        <translation>LibreTranslate 服务器</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>测试</translation>
    </message>
    <message>
        <source>nothing you read leaves it</source>
        <translation>所读内容不会离开本机</translation>
    </message>
    <message>
        <source>llama.cpp, Ollama, LM Studio, vLLM</source>
        <translation>llama.cpp、Ollama、LM Studio、vLLM</translation>
    </message>
    <message>
        <source>your own, without a key</source>
        <translation>您自己的服务器，无需密钥</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
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
        <translation>释义：{0}</translation>
    </message>
</context>
<context>
    <name>CopyCommand</name>
    <message>
        <source>Copying…</source>
        <translation>正在复制…</translation>
    </message>
</context>
<context>
    <name>ExportCommand</name>
    <message>
        <source>Exporting {name}…</source>
        <translation>正在导出 {name}…</translation>
    </message>
    <message>
        <source>Exported to {path}</source>
        <translation>已导出到 {path}</translation>
    </message>
    <message>
        <source>{name} was not exported: another text was opened.</source>
        <translation>{name} 未导出：已打开另一篇文章。</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
</context>
<context>
    <name>Exporting</name>
    <message>
        <source>Export what is shown</source>
        <translation>导出所见内容</translation>
    </message>
    <message>
        <source>Web page</source>
        <translation>网页</translation>
    </message>
    <message>
        <source>Plain text</source>
        <translation>纯文本</translation>
    </message>
    <message>
        <source>One file for any browser; nothing in it comes from elsewhere.</source>
        <translation>任何浏览器都能打开的单个文件，不从别处加载任何内容。</translation>
    </message>
    <message>
        <source>For print. Its text can be selected and searched.</source>
        <translation>用于打印，其中的文字可以选择和搜索。</translation>
    </message>
    <message>
        <source>E-book (EPUB)</source>
        <translation>电子书（EPUB）</translation>
    </message>
    <message>
        <source>For e-readers, with chapters and a table of contents.</source>
        <translation>用于电子书阅读器，分章节并带目录。</translation>
    </message>
    <message>
        <source>Word document</source>
        <translation>Word 文档</translation>
    </message>
    <message>
        <source>Readings are Word's phonetic guide and can be edited.</source>
        <translation>读音以 Word 的拼音指南标注，可以修改。</translation>
    </message>
    <message>
        <source>OpenDocument text</source>
        <translation>OpenDocument 文本</translation>
    </message>
    <message>
        <source>For LibreOffice Writer, with readings as ruby.</source>
        <translation>用于 LibreOffice Writer，读音以旁注标注。</translation>
    </message>
    <message>
        <source>Readings stand in brackets.</source>
        <translation>读音写在括号里。</translation>
    </message>
    <message>
        <source>For XeLaTeX, with the package xpinyin.</source>
        <translation>用于 XeLaTeX，使用 xpinyin 宏包。</translation>
    </message>
    <message>
        <source>Table (CSV)</source>
        <translation>表格（CSV）</translation>
    </message>
    <message>
        <source>A sentence a row, for spreadsheets.</source>
        <translation>每句一行，用于电子表格。</translation>
    </message>
    <message>
        <source>Table (TSV)</source>
        <translation>表格（TSV）</translation>
    </message>
    <message>
        <source>A sentence a row, for flash cards.</source>
        <translation>每句一行，用于抽认卡。</translation>
    </message>
    <message>
        <source>Translation memory (TMX)</source>
        <translation>翻译记忆库（TMX）</translation>
    </message>
    <message>
        <source>Sentences with their English, for translators' programs.</source>
        <translation>句子及其英文，用于翻译软件。</translation>
    </message>
    <message>
        <source>All that Duidu knows of the text, for programs; opens here again.</source>
        <translation>对读所知的全部内容，供程序使用；可在此重新打开。</translation>
    </message>
</context>
<context>
    <name>FileCommands</name>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <source>Open a Chinese text</source>
        <translation>打开中文文章</translation>
    </message>
    <message>
        <source>Pasted text</source>
        <translation>粘贴的文字</translation>
    </message>
    <message>
        <source>Copy a Chinese text first.</source>
        <translation>请先复制一段中文。</translation>
    </message>
    <message>
        <source>The clipboard holds no text.</source>
        <translation>剪贴板里没有文字。</translation>
    </message>
    <message>
        <source>Dropped text</source>
        <translation>拖入的文字</translation>
    </message>
    <message>
        <source>{name} was opened, the first of {count} files.</source>
        <translation>已打开 {name}，共 {count} 个文件中的第一个。</translation>
    </message>
    <message>
        <source>Duidu shows one article at a time.</source>
        <translation>对读一次显示一篇文章。</translation>
    </message>
    <message>
        <source>Choose encoding…</source>
        <translation>选择编码…</translation>
    </message>
    <message>
        <source>Remove from list</source>
        <translation>从列表中移除</translation>
    </message>
    <message>
        <source>Texts ({patterns})</source>
        <translation>文本（{patterns}）</translation>
    </message>
    <message>
        <source>Fetching {name}…</source>
        <translation>正在获取 {name}…</translation>
    </message>
</context>
<context>
    <name>FixedKeys</name>
    <message>
        <source>Next page</source>
        <translation>下一页</translation>
    </message>
    <message>
        <source>Previous page</source>
        <translation>上一页</translation>
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
        <translation>文章开头</translation>
    </message>
    <message>
        <source>End of the text</source>
        <translation>文章末尾</translation>
    </message>
    <message>
        <source>Next and previous character; with Shift to select</source>
        <translation>下一字和上一字；加 Shift 选取</translation>
    </message>
    <message>
        <source>Next and previous word; with Shift to select</source>
        <translation>下一词和上一词；加 Shift 选取</translation>
    </message>
    <message>
        <source>Next and previous sentence or fold; with Shift to select</source>
        <translation>下一句和上一句，或折叠处；加 Shift 选取</translation>
    </message>
    <message>
        <source>Next and previous paragraph; with Shift to select</source>
        <translation>下一段和上一段；加 Shift 选取</translation>
    </message>
    <message>
        <source>Open what the keyboard is on: a sentence, a fold</source>
        <translation>打开键盘所在的句子或折叠处</translation>
    </message>
    <message>
        <source>Close what is open, go back</source>
        <translation>关闭打开的内容，返回</translation>
    </message>
    <message>
        <source>In vertical text: next and previous line</source>
        <translation>竖排：下一行与上一行</translation>
    </message>
    <message>
        <source>In vertical text: next and previous character; with Shift to select</source>
        <translation>竖排：下一字与上一字；加 Shift 选取</translation>
    </message>
    <message>
        <source>In vertical text: next and previous word; with Shift to select</source>
        <translation>竖排：下一词与上一词；加 Shift 选取</translation>
    </message>
    <message>
        <source>In vertical text: next and previous paragraph; with Shift to select</source>
        <translation>竖排：下一段与上一段；加 Shift 选取</translation>
    </message>
    <message>
        <source>Sentence by sentence: next sentence</source>
        <translation>逐句阅读：下一句</translation>
    </message>
    <message>
        <source>Sentence by sentence: previous sentence</source>
        <translation>逐句阅读：上一句</translation>
    </message>
</context>
<context>
    <name>Flags</name>
    <message>
        <source>The translator stopped at its length limit; the end may be missing</source>
        <translation>翻译在长度上限处停止，结尾可能缺失</translation>
    </message>
    <message>
        <source>Words repeat: {detail}</source>
        <translation>词语重复：{detail}</translation>
    </message>
    <message>
        <source>Chinese was left in: {detail}</source>
        <translation>留有未译的中文：{detail}</translation>
    </message>
    <message>
        <source>A number differs: {detail}</source>
        <translation>数字不一致：{detail}</translation>
    </message>
    <message>
        <source>Much shorter or longer than the Chinese suggests</source>
        <translation>译文长度与中文相差过大</translation>
    </message>
    <message>
        <source>The glossary has: {detail}</source>
        <translation>术语表规定：{detail}</translation>
    </message>
</context>
<context>
    <name>GlossaryCommands</name>
    <message>
        <source>Changed “{chinese}”.</source>
        <translation>已修改“{chinese}”。</translation>
    </message>
    <message>
        <source>Added “{chinese}”.</source>
        <translation>已添加“{chinese}”。</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Removed “{chinese}”.</source>
        <translation>已移除“{chinese}”。</translation>
    </message>
    <message>
        <source>Removed {count} terms.</source>
        <translation>已移除 {count} 条术语。</translation>
    </message>
</context>
<context>
    <name>GlossaryDialog</name>
    <message>
        <source>Glossary</source>
        <translation>术语表</translation>
    </message>
    <message>
        <source>Search Chinese, English and notes</source>
        <translation>搜索中文、英文和备注</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>搜索</translation>
    </message>
    <message>
        <source>Terms</source>
        <translation>术语</translation>
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
        <translation>导入…</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>导出…</translation>
    </message>
    <message>
        <source>Take in terms of a CSV or TBX file</source>
        <translation>从 CSV 或 TBX 文件导入术语</translation>
    </message>
    <message>
        <source>Save all terms as a CSV file</source>
        <translation>将全部术语存为 CSV 文件</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>正在读取…</translation>
    </message>
    <message>
        <source>No terms yet. Add one below, or import a list.</source>
        <translation>还没有术语。可在下方添加，或导入清单。</translation>
    </message>
    <message>
        <source>Terms: {shown} of {total}</source>
        <translation>术语：{shown} / {total}</translation>
    </message>
    <message>
        <source>Terms: {total}</source>
        <translation>术语：{total}</translation>
    </message>
</context>
<context>
    <name>MemoryCommands</name>
    <message>
        <source>Term lists (*.csv *.tsv *.txt *.tbx *.xml)</source>
        <translation>术语列表 (*.csv *.tsv *.txt *.tbx *.xml)</translation>
    </message>
    <message>
        <source>Import a glossary</source>
        <translation>导入术语表</translation>
    </message>
    <message>
        <source>Export the glossary</source>
        <translation>导出术语表</translation>
    </message>
    <message>
        <source>Import translations</source>
        <translation>导入译文</translation>
    </message>
    <message>
        <source>Export translations</source>
        <translation>导出译文</translation>
    </message>
    <message>
        <source>{count} terms imported.</source>
        <translation>已导入 {count} 条术语。</translation>
    </message>
    <message>
        <source>{count} translations imported.</source>
        <translation>已导入 {count} 条译文。</translation>
    </message>
    <message>
        <source>Left out for want of Chinese with English: {count}.</source>
        <translation>因缺少中英对照而略过：{count} 条。</translation>
    </message>
    <message>
        <source>Exported to {path}</source>
        <translation>已导出到 {path}</translation>
    </message>
</context>
<context>
    <name>Menus</name>
    <message>
        <source>&amp;File</source>
        <translation>文件(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>编辑(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>显示(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Translation</source>
        <translation>翻译(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>帮助(&amp;H)</translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation>最近打开(&amp;R)</translation>
    </message>
    <message>
        <source>Te&amp;xt encoding</source>
        <translation>文字编码(&amp;X)</translation>
    </message>
    <message>
        <source>&amp;Script</source>
        <translation>简繁(&amp;S)</translation>
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
        <translation>主题(&amp;T)</translation>
    </message>
    <message>
        <source>L&amp;anguage of the window</source>
        <translation>界面语言(&amp;A)</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>自动</translation>
    </message>
    <message>
        <source>&amp;Clear this list</source>
        <translation>清空列表(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation>转到(&amp;G)</translation>
    </message>
    <message>
        <source>Pinyin &amp;of</source>
        <translation>注音范围(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Words</source>
        <translation>词语(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;Colour words by level</source>
        <translation>按等级标色(&amp;C)</translation>
    </message>
    <message>
        <source>V&amp;oice</source>
        <translation>语音(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Listen</source>
        <translation>朗读(&amp;L)</translation>
    </message>
    <message>
        <source>Show sentences f&amp;irst as</source>
        <translation>句子先显示为(&amp;I)</translation>
    </message>
</context>
<context>
    <name>MessageBar</name>
    <message>
        <source>Close message</source>
        <translation>关闭消息</translation>
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
        <translation>发生了意料之外的错误。</translation>
    </message>
    <message>
        <source>What is open stays open, and what you wrote is kept.</source>
        <translation>打开的内容仍然打开着，您写的也都保存着。</translation>
    </message>
    <message>
        <source>Details…</source>
        <translation>详情…</translation>
    </message>
    <message>
        <source>Duidu ended unexpectedly last time.</source>
        <translation>对读上次意外结束了。</translation>
    </message>
    <message>
        <source>What you wrote is kept, and what was open can be opened again.</source>
        <translation>您写的都保存着，之前打开的内容可以再次打开。</translation>
    </message>
</context>
<context>
    <name>ModelCommands</name>
    <message>
        <source>Removed. What it translated stays.</source>
        <translation>已移除。它的译文仍保留。</translation>
    </message>
    <message>
        <source>Argos packages (*.argosmodel)</source>
        <translation>Argos 模型包 (*.argosmodel)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <source>Install a translation model</source>
        <translation>安装翻译模型</translation>
    </message>
    <message>
        <source>Installing {name}…</source>
        <translation>正在安装 {name}…</translation>
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
        <translation>翻译模型</translation>
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
        <translation>许可</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Broken</source>
        <translation>已损坏</translation>
    </message>
    <message>
        <source>Not installed</source>
        <translation>未安装</translation>
    </message>
    <message>
        <source>Installed; {version} available</source>
        <translation>已安装；有新版本 {version}</translation>
    </message>
    <message>
        <source>Installed</source>
        <translation>已安装</translation>
    </message>
</context>
<context>
    <name>Models</name>
    <message>
        <source>It is the official package.</source>
        <translation>这是官方模型包。</translation>
    </message>
    <message>
        <source>It is not the official package of this version.</source>
        <translation>这不是该版本的官方模型包。</translation>
    </message>
    <message>
        <source>No official checksum is known for this package.</source>
        <translation>此模型包没有已知的官方校验值。</translation>
    </message>
    <message>
        <source>size not known</source>
        <translation>大小未知</translation>
    </message>
    <message>
        <source>licence {licence}</source>
        <translation>许可 {licence}</translation>
    </message>
    <message>
        <source>licence not known</source>
        <translation>许可未知</translation>
    </message>
    <message>
        <source>{name} {version}: {size}, {licence}, from {host}.</source>
        <translation>{name} {version}：{size}，{licence}，来自 {host}。</translation>
    </message>
    <message>
        <source>Official package, sha256 {sha256}</source>
        <translation>官方模型包，sha256 {sha256}</translation>
    </message>
    <message>
        <source>In {folder}.</source>
        <translation>位于 {folder}。</translation>
    </message>
    <message>
        <source>{folder} cannot be used: {reason}.</source>
        <translation>{folder} 无法使用：{reason}。</translation>
    </message>
    <message>
        <source>It does not say what it is: delete the folder yourself.</source>
        <translation>无法得知它是什么，请自行删除该文件夹。</translation>
    </message>
    <message>
        <source>Download</source>
        <translation>下载</translation>
    </message>
    <message>
        <source>Update to {version} ({size})</source>
        <translation>更新到 {version}（{size}）</translation>
    </message>
    <message>
        <source>Download again ({size})</source>
        <translation>重新下载（{size}）</translation>
    </message>
    <message>
        <source>Download ({size})</source>
        <translation>下载（{size}）</translation>
    </message>
    <message>
        <source>Installing {name}…</source>
        <translation>正在安装 {name}…</translation>
    </message>
    <message>
        <source>Downloading {name}…</source>
        <translation>正在下载 {name}…</translation>
    </message>
    <message>
        <source>, </source>
        <translation>，</translation>
    </message>
    <message>
        <source>Downloading {name}: {progress}</source>
        <translation>正在下载 {name}：{progress}</translation>
    </message>
    <message>
        <source>Downloading: {progress}</source>
        <translation>正在下载：{progress}</translation>
    </message>
    <message>
        <source>{name} {version} is installed.</source>
        <translation>已安装 {name} {version}。</translation>
    </message>
    <message>
        <source>{name} is damaged: {fault}.</source>
        <translation>{name} 已损坏：{fault}。</translation>
    </message>
    <message>
        <source>Remove it and install it again.</source>
        <translation>请移除后重新安装。</translation>
    </message>
    <message>
        <source>{name} is whole: every file was read, and a sentence translated.</source>
        <translation>{name} 完好：已读取全部文件，并试译了一句。</translation>
    </message>
    <message>
        <source>{name} is whole: every file was read.</source>
        <translation>{name} 完好：已读取全部文件。</translation>
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
        <translation>翻译模型</translation>
    </message>
    <message>
        <source>Verifying {name}…</source>
        <translation>正在检查 {name}…</translation>
    </message>
    <message>
        <source>Looking for others…</source>
        <translation>正在查找其他模型包…</translation>
    </message>
    <message>
        <source>Others found: {count}.</source>
        <translation>找到其他模型包 {count} 个。</translation>
    </message>
    <message>
        <source>There are no others.</source>
        <translation>没有其他模型包。</translation>
    </message>
</context>
<context>
    <name>ModelsLayout</name>
    <message>
        <source>Verify</source>
        <translation>检查</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Install from a file…</source>
        <translation>从文件安装…</translation>
    </message>
    <message>
        <source>Look for others online</source>
        <translation>在线查找其他</translation>
    </message>
    <message>
        <source>Cancel download</source>
        <translation>取消下载</translation>
    </message>
    <message>
        <source>Reads every file again and translates a sentence</source>
        <translation>重新读取每个文件，并试译一句</translation>
    </message>
    <message>
        <source>Removes every version of the package, for other Argos programs too</source>
        <translation>移除该模型包的所有版本，其他 Argos 程序也不能再用</translation>
    </message>
    <message>
        <source>Models are shared with other Argos programs on this computer.</source>
        <translation>模型与本机的其他 Argos 程序共用。</translation>
    </message>
    <message>
        <source>No model is installed. Download one from the list, or install a package (.argosmodel).</source>
        <translation>尚未安装模型。请从列表下载，或安装模型包文件 (.argosmodel)。</translation>
    </message>
    <message>
        <source>Looking for others connects to {host} and to the servers that it names.</source>
        <translation>在线查找会连接 {host} 及其列出的服务器。</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
</context>
<context>
    <name>Notices</name>
    <message>
        <source>another program is using the file</source>
        <translation>另一个程序正在使用该文件</translation>
    </message>
    <message>
        <source>the disk is full</source>
        <translation>磁盘已满</translation>
    </message>
    <message>
        <source>the file is write-protected</source>
        <translation>该文件不可写入</translation>
    </message>
    <message>
        <source>the file or its folder cannot be opened</source>
        <translation>无法打开该文件或其所在文件夹</translation>
    </message>
    <message>
        <source>the disk reports an error</source>
        <translation>磁盘报告错误</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Translations cannot be kept this time ({reason}).</source>
        <translation>这次无法保存译文（{reason}）。</translation>
    </message>
    <message>
        <source>The memory of earlier translations was damaged and begins anew.</source>
        <translation>以前的译文记录已损坏，现已重新建立。</translation>
    </message>
    <message>
        <source>Recent files and reading positions cannot be kept this time ({reason}).</source>
        <translation>这次无法保存最近打开的文件和阅读位置（{reason}）。</translation>
    </message>
    <message>
        <source>All else works. Check the free space and the permissions of your home folder.</source>
        <translation>其他功能不受影响。请检查主文件夹的剩余空间和权限。</translation>
    </message>
    <message>
        <source>The list of recent files was damaged and begins anew.</source>
        <translation>最近打开的文件列表已损坏，现已重新建立。</translation>
    </message>
    <message>
        <source>The damaged file was kept as {name}.</source>
        <translation>损坏的文件保留为 {name}。</translation>
    </message>
    <message>
        <source>Your edits, corrections, glossary, words and bookmarks cannot be written to the disk: {reason}.</source>
        <translation>您的修改、更正、术语表、生词本和书签无法写入磁盘：{reason}。</translation>
    </message>
    <message>
        <source>Changes are lost when Duidu is closed, unless they can be written by then. Put that right and try again, or export edits and glossary under Translation, corrections under Edit.</source>
        <translation>如果到关闭对读时仍无法写入，更改将会丢失。请排除故障后重试，或在“翻译”菜单中导出修改和术语表，在“编辑”菜单中导出更正。</translation>
    </message>
    <message>
        <source>Your edits, corrections, glossary, words and bookmarks are on the disk again.</source>
        <translation>您的修改、更正、术语表、生词本和书签已重新写入磁盘。</translation>
    </message>
    <message>
        <source>Edits kept: {edits}, corrections: {corrections}, terms: {terms}, words: {words}, bookmarks: {bookmarks}. The damaged file is {name}.</source>
        <translation>保留的修改：{edits}，更正：{corrections}，术语：{terms}，词：{words}，书签：{bookmarks}。损坏的文件是 {name}。</translation>
    </message>
    <message>
        <source>The file with your edits, corrections, glossary, words and bookmarks was damaged; what could be read was kept.</source>
        <translation>保存您的修改、更正、术语表、生词本和书签的文件已损坏；能读出的内容已保留。</translation>
    </message>
    <message>
        <source>Changes of the library cannot be kept this time ({reason}).</source>
        <translation>这次无法保存书库的改动（{reason}）。</translation>
    </message>
    <message>
        <source>The file of the library was damaged; what could be read was kept.</source>
        <translation>书库文件已损坏；能读出的内容已保留。</translation>
    </message>
    <message>
        <source>The index of the library cannot be kept this time ({reason}).</source>
        <translation>这次无法保存书库的索引（{reason}）。</translation>
    </message>
    <message>
        <source>The index of the library was damaged and is made anew.</source>
        <translation>书库的索引已损坏，正在重新建立。</translation>
    </message>
    <message>
        <source>What you made earlier is safe in it: open it with the newer Duidu. Changes made here are lost when Duidu is closed.</source>
        <translation>您以前的内容都完好地保存在该文件中：请用较新版本的对读打开。在此所作的改动会在关闭对读时丢失。</translation>
    </message>
    <message>
        <source>All else works. What is in it is safe: open it with the newer Duidu.</source>
        <translation>其他功能不受影响。文件内容完好：请用较新版本的对读打开。</translation>
    </message>
    <message>
        <source>a newer version of Duidu wrote the file</source>
        <translation>该文件由较新版本的对读写入</translation>
    </message>
    <message>
        <source>The file {name} with choices of yours was damaged and begins anew.</source>
        <translation>保存您的选择的文件 {name} 已损坏，现已重新建立。</translation>
    </message>
    <message>
        <source>your share of the disk is used up</source>
        <translation>您的磁盘配额已用完</translation>
    </message>
    <message>
        <source>the disk can only be read</source>
        <translation>磁盘是只读的</translation>
    </message>
    <message>
        <source>you have no permission for it</source>
        <translation>您没有权限</translation>
    </message>
    <message>
        <source>it or its folder is not there</source>
        <translation>它或它所在的文件夹不存在</translation>
    </message>
    <message>
        <source>a file stands where its folder should be</source>
        <translation>它的文件夹应在之处是一个文件</translation>
    </message>
    <message>
        <source>a folder has this name</source>
        <translation>有文件夹已用此名称</translation>
    </message>
    <message>
        <source>its name is too long</source>
        <translation>名称太长</translation>
    </message>
    <message>
        <source>your edits, corrections, glossary, words and bookmarks</source>
        <translation>您的修改、更正、术语表、生词本和书签</translation>
    </message>
    <message>
        <source>recent files and reading positions</source>
        <translation>最近打开的文件和阅读位置</translation>
    </message>
    <message>
        <source>translations</source>
        <translation>译文</translation>
    </message>
    <message>
        <source>changes of the library</source>
        <translation>书库的改动</translation>
    </message>
    <message>
        <source>the index of the library</source>
        <translation>书库的索引</translation>
    </message>
    <message>
        <source>This cannot be written to the disk ({reason}): {what}.</source>
        <translation>以下内容无法写入磁盘（{reason}）：{what}。</translation>
    </message>
    <message>
        <source>; </source>
        <translation>；</translation>
    </message>
    <message>
        <source>What is in these files is safe: open them with the newer Duidu. Changes made here are lost when Duidu is closed.</source>
        <translation>这些文件中的内容安然无恙：请用较新版本的对读打开。在此所做的更改会在关闭对读时丢失。</translation>
    </message>
    <message>
        <source>What you changed in the library is on the disk again.</source>
        <translation>您对书库的改动已重新写入磁盘。</translation>
    </message>
    <message>
        <source>Changes are lost when Duidu is closed, unless they can be written by then. Put that right and try again.</source>
        <translation>如果到关闭对读时仍无法写入，更改将会丢失。请排除故障后重试。</translation>
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
        <translation>正在读取 {name}…</translation>
    </message>
</context>
<context>
    <name>PreviewDialog</name>
    <message>
        <source>Print preview</source>
        <translation>打印预览</translation>
    </message>
    <message>
        <source>Previous page</source>
        <translation>上一页</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>下一页</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>纸张</translation>
    </message>
    <message>
        <source>&amp;Print…</source>
        <translation>打印(&amp;P)…</translation>
    </message>
    <message>
        <source>&amp;Save as PDF…</source>
        <translation>存成 PDF(&amp;S)…</translation>
    </message>
    <message>
        <source>Page {number}</source>
        <translation>第 {number} 页</translation>
    </message>
</context>
<context>
    <name>PrintCommand</name>
    <message>
        <source>Printing…</source>
        <translation>正在打印…</translation>
    </message>
    <message>
        <source>Sent to the printer.</source>
        <translation>已送往打印机。</translation>
    </message>
    <message>
        <source>There is no printer.</source>
        <translation>没有打印机。</translation>
    </message>
    <message>
        <source>Set one up in the system, or save a PDF and print it elsewhere.</source>
        <translation>请在系统中设置打印机，或者存成 PDF 后在别处打印。</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>存成 PDF…</translation>
    </message>
    <message>
        <source>Nothing was printed: another text was opened.</source>
        <translation>未打印：已打开另一篇文章。</translation>
    </message>
</context>
<context>
    <name>Problem</name>
    <message>
        <source>there is no such file</source>
        <translation>没有这个文件</translation>
    </message>
    <message>
        <source>check the name, or whether it was moved</source>
        <translation>请检查文件名，或文件是否已移走</translation>
    </message>
    <message>
        <source>it is a folder</source>
        <translation>这是一个文件夹</translation>
    </message>
    <message>
        <source>name a file in it</source>
        <translation>请选择其中的一个文件</translation>
    </message>
    <message>
        <source>you have no permission to read it</source>
        <translation>您没有读取它的权限</translation>
    </message>
    <message>
        <source>change its permissions or copy it elsewhere</source>
        <translation>请更改权限，或把它复制到别处</translation>
    </message>
    <message>
        <source>it could not be read ({detail})</source>
        <translation>无法读取（{detail}）</translation>
    </message>
    <message>
        <source>check the disk, or copy the file and try again</source>
        <translation>请检查磁盘，或复制文件后再试</translation>
    </message>
    <message>
        <source>it holds no text</source>
        <translation>里面没有文字</translation>
    </message>
    <message>
        <source>choose a file with text in it</source>
        <translation>请选择有文字的文件</translation>
    </message>
    <message>
        <source>it is too large ({detail})</source>
        <translation>文件太大（{detail}）</translation>
    </message>
    <message>
        <source>split it into smaller files</source>
        <translation>请把它分成较小的文件</translation>
    </message>
    <message>
        <source>it is a {detail} file, not a text</source>
        <translation>这是 {detail} 文件，不是文本</translation>
    </message>
    <message>
        <source>it is a pipe or a device</source>
        <translation>这是管道或设备</translation>
    </message>
    <message>
        <source>name a file</source>
        <translation>请指定一个文件</translation>
    </message>
    <message>
        <source>it is damaged ({detail})</source>
        <translation>文件已损坏（{detail}）</translation>
    </message>
    <message>
        <source>get it again from where it comes, or save it anew</source>
        <translation>请从原处重新获取，或另存一份</translation>
    </message>
    <message>
        <source>it is locked with a password or against copying</source>
        <translation>文件设有密码或防拷贝保护</translation>
    </message>
    <message>
        <source>open it in its own program and save it without the lock</source>
        <translation>请用它自己的程序打开，另存为未加锁的文件</translation>
    </message>
    <message>
        <source>its pages are pictures without text</source>
        <translation>页面是图片，不含文字</translation>
    </message>
    <message>
        <source>have the text recognised by a program for scanned pages first</source>
        <translation>请先用文字识别（OCR）程序识别其中的文字</translation>
    </message>
    <message>
        <source>it holds binary data, at byte {detail}</source>
        <translation>其中第 {detail} 字节起是二进制数据</translation>
    </message>
    <message>
        <source>choose a text file</source>
        <translation>请选择文本文件</translation>
    </message>
    <message>
        <source>no encoding of Chinese fits it</source>
        <translation>没有一种中文编码适合它</translation>
    </message>
    <message>
        <source>choose its encoding, or save it as UTF-8</source>
        <translation>请选择它的编码，或把它存成 UTF-8</translation>
    </message>
    <message>
        <source>save it as plain text first</source>
        <translation>请先存成纯文本</translation>
    </message>
    <message>
        <source>it is not valid {detail} text</source>
        <translation>这不是有效的 {detail} 文本</translation>
    </message>
    <message>
        <source>choose another encoding</source>
        <translation>请选择其他编码</translation>
    </message>
    <message>
        <source>it is in more than one encoding, from line {detail} on</source>
        <translation>它从第 {detail} 行起混有其他编码</translation>
    </message>
    <message>
        <source>save it again in one encoding, or choose its encoding to see the damaged places marked</source>
        <translation>请用同一种编码重新保存，或选定编码以查看标出的损坏之处</translation>
    </message>
    <message>
        <source>it holds no Chinese characters</source>
        <translation>里面没有汉字</translation>
    </message>
    <message>
        <source>choose a Chinese text, or another encoding</source>
        <translation>请选择中文文章，或其他编码</translation>
    </message>
    <message>
        <source>it could not be written ({detail})</source>
        <translation>无法写入（{detail}）</translation>
    </message>
    <message>
        <source>choose another place, or free some space</source>
        <translation>请选择其他位置，或腾出空间</translation>
    </message>
    <message>
        <source>the export would overwrite the text itself</source>
        <translation>导出会覆盖原文本身</translation>
    </message>
    <message>
        <source>choose another place</source>
        <translation>请另选位置</translation>
    </message>
    <message>
        <source>install one under Translation &gt; Models…</source>
        <translation>请在“翻译 &gt; 模型…”中安装</translation>
    </message>
    <message>
        <source>see what is installed under Translation &gt; Models…</source>
        <translation>请在“翻译 &gt; 模型…”中查看已安装的模型</translation>
    </message>
    <message>
        <source>remove it under Translation &gt; Models… and install it again</source>
        <translation>请在“翻译 &gt; 模型…”中移除，再重新安装</translation>
    </message>
    <message>
        <source>it could not be downloaded ({detail})</source>
        <translation>无法下载（{detail}）</translation>
    </message>
    <message>
        <source>check the connection and try again: it goes on from where it stopped</source>
        <translation>请检查网络连接后重试，下载会从中断处继续</translation>
    </message>
    <message>
        <source>what the server sent is not the package ({detail})</source>
        <translation>服务器发来的不是该模型包（{detail}）</translation>
    </message>
    <message>
        <source>try again later or over another network, or install the package from a file</source>
        <translation>请稍后或换一个网络重试，或从文件安装模型包</translation>
    </message>
    <message>
        <source>the package index does not offer it</source>
        <translation>模型包目录中没有它</translation>
    </message>
    <message>
        <source>see what it offers under Translation &gt; Models…</source>
        <translation>请在“翻译 &gt; 模型…”中查看可用的模型</translation>
    </message>
    <message>
        <source>it was cancelled</source>
        <translation>已取消</translation>
    </message>
    <message>
        <source>start it again: it goes on from where it stopped</source>
        <translation>重新开始即可从中断处继续</translation>
    </message>
    <message>
        <source>Duidu is at work on it already</source>
        <translation>对读正在处理它</translation>
    </message>
    <message>
        <source>wait until that is done, then try again</source>
        <translation>请等它完成后再试</translation>
    </message>
    <message>
        <source>it is not a usable translation memory ({detail})</source>
        <translation>不是可用的翻译记忆库（{detail}）</translation>
    </message>
    <message>
        <source>save it as TMX again in the program that it comes from</source>
        <translation>请在原来的程序中重新存为 TMX</translation>
    </message>
    <message>
        <source>it is not a usable glossary ({detail})</source>
        <translation>不是可用的术语表（{detail}）</translation>
    </message>
    <message>
        <source>save it as TBX, or as CSV with columns for the Chinese, the English and a note</source>
        <translation>请存为 TBX，或含中文、英文、备注三列的 CSV</translation>
    </message>
    <message>
        <source>it is not a usable term ({detail})</source>
        <translation>不是可用的术语（{detail}）</translation>
    </message>
    <message>
        <source>give the Chinese first, then the English, each in quotation marks</source>
        <translation>请先写中文，再写英文，各加引号</translation>
    </message>
    <message>
        <source>the glossary has no such term</source>
        <translation>术语表中没有这条术语</translation>
    </message>
    <message>
        <source>it is not a Chinese word</source>
        <translation>不是中文词</translation>
    </message>
    <message>
        <source>give a word in Chinese characters, in either script</source>
        <translation>请输入汉字写的词，简体繁体均可</translation>
    </message>
    <message>
        <source>it is not a usable list of words ({detail})</source>
        <translation>不是可用的词表（{detail}）</translation>
    </message>
    <message>
        <source>save it as text with a word on each line, or as CSV with the words in the first column</source>
        <translation>请存为每行一词的文本，或第一列为词的 CSV</translation>
    </message>
    <message>
        <source>it is not in the library</source>
        <translation>书库里没有它</translation>
    </message>
    <message>
        <source>open it again from where it came from</source>
        <translation>请从它原来的地方重新打开</translation>
    </message>
    <message>
        <source>the library has no copy of it</source>
        <translation>书库里没有它的副本</translation>
    </message>
    <message>
        <source>the library cannot be searched, for this SQLite ({detail}) has no full-text search (FTS5)</source>
        <translation>无法搜索书库，因为这个 SQLite（{detail}）没有全文搜索（FTS5）</translation>
    </message>
    <message>
        <source>use a Python whose SQLite has it, such as that of python.org</source>
        <translation>请改用自带此功能的 Python，例如 python.org 的版本</translation>
    </message>
    <message>
        <source>it is not a usable backup ({detail})</source>
        <translation>不是可用的备份（{detail}）</translation>
    </message>
    <message>
        <source>choose another backup</source>
        <translation>请选择另一个备份</translation>
    </message>
    <message>
        <source>it was made by a newer version of Duidu ({detail})</source>
        <translation>它是由更新版本的对读制作的（{detail}）</translation>
    </message>
    <message>
        <source>install that version, then restore it</source>
        <translation>请安装该版本后再恢复</translation>
    </message>
    <message>
        <source>it is not a set of five tone colours ({detail})</source>
        <translation>不是一组五个声调颜色（{detail}）</translation>
    </message>
    <message>
        <source>give those of tones 1 to 4 and of the neutral tone, such as #e30000,#02b31c,#1510f0,#8900bf,#777777</source>
        <translation>请依次给出一至四声和轻声的颜色，如 #e30000,#02b31c,#1510f0,#8900bf,#777777</translation>
    </message>
    <message>
        <source>it is not a usable address of a translation server ({detail})</source>
        <translation>不是可用的翻译服务器地址（{detail}）</translation>
    </message>
    <message>
        <source>type one such as http://localhost:11434</source>
        <translation>请输入类似 http://localhost:11434 的地址</translation>
    </message>
    <message>
        <source>it is not a usable web address ({detail})</source>
        <translation>不是可用的网址（{detail}）</translation>
    </message>
    <message>
        <source>type one such as https://www.example.com/page.html</source>
        <translation>请输入类似 https://www.example.com/page.html 的网址</translation>
    </message>
    <message>
        <source>the page could not be fetched ({detail})</source>
        <translation>无法获取该网页（{detail}）</translation>
    </message>
    <message>
        <source>check the address and the network, or save the page in a browser and open that file</source>
        <translation>请检查网址和网络，或在浏览器中保存该网页后打开保存的文件</translation>
    </message>
    <message>
        <source>this translation server is not on this computer, and you have not agreed to send text to it</source>
        <translation>该翻译服务器不在本机上，而您尚未同意向它发送文字</translation>
    </message>
    <message>
        <source>use a server on this computer, or agree where the translation engine is chosen</source>
        <translation>请使用本机上的服务器，或在选择翻译引擎处表示同意</translation>
    </message>
    <message>
        <source>the translation server does not translate ({detail})</source>
        <translation>翻译服务器未能翻译（{detail}）</translation>
    </message>
    <message>
        <source>check that it runs, its address and its model</source>
        <translation>请检查服务器是否运行，以及地址和模型</translation>
    </message>
    <message>
        <source>no installed font has Chinese characters, boxes stand in their place</source>
        <translation>系统中没有中文字体，汉字显示为方框</translation>
    </message>
    <message>
        <source>install one, such as the package fonts-noto-cjk, and start Duidu again</source>
        <translation>请安装一种中文字体（例如软件包 fonts-noto-cjk），再重新启动对读</translation>
    </message>
    <message>
        <source>start it in a desktop session</source>
        <translation>请在桌面环境中启动</translation>
    </message>
    <message>
        <source>it is not a usable translation package ({detail})</source>
        <translation>这不是可用的翻译模型包（{detail}）</translation>
    </message>
    <message>
        <source>download the package again</source>
        <translation>请重新下载模型包</translation>
    </message>
    <message>
        <source>no translation model from Chinese to English is installed</source>
        <translation>尚未安装中译英模型</translation>
    </message>
    <message>
        <source>no such translation model is installed</source>
        <translation>没有安装这个翻译模型</translation>
    </message>
    <message>
        <source>the translation model does not work ({detail})</source>
        <translation>翻译模型无法使用（{detail}）</translation>
    </message>
    <message>
        <source>see its terms under Translation &gt; Glossary…</source>
        <translation>可在“翻译 &gt; 术语表…”中查看</translation>
    </message>
    <message>
        <source>there is no display to open a window on</source>
        <translation>没有可以打开窗口的显示器</translation>
    </message>
    <message>
        <source>the printer takes no pages</source>
        <translation>打印机不接收页面</translation>
    </message>
    <message>
        <source>check that it is on and ready, or save a PDF and print that</source>
        <translation>请检查打印机是否已开机并就绪，或者存成 PDF 再打印</translation>
    </message>
    <message>
        <source>it is not a usable reading ({detail})</source>
        <translation>这不是可用的读音（{detail}）</translation>
    </message>
    <message>
        <source>give pinyin with tones, such as yínháng or yin2 hang2</source>
        <translation>请输入带声调的拼音，例如 yínháng 或 yin2 hang2</translation>
    </message>
    <message>
        <source>it cannot be corrected so ({detail})</source>
        <translation>不能这样更正（{detail}）</translation>
    </message>
    <message>
        <source>give the characters as they stand in the text, and beside them what is right</source>
        <translation>请给出文中的原字，以及正确的写法</translation>
    </message>
    <message>
        <source>it is not a usable list of corrections ({detail})</source>
        <translation>这不是可用的更正列表（{detail}）</translation>
    </message>
    <message>
        <source>save it as CSV with the columns that an exported list has</source>
        <translation>请另存为 CSV，列与导出的列表相同</translation>
    </message>
    <message>
        <source>there is no such correction</source>
        <translation>没有这条更正</translation>
    </message>
    <message>
        <source>see these under Edit &gt; Corrections…</source>
        <translation>请在“编辑”&gt;“更正列表…”中查看</translation>
    </message>
    <message>
        <source>working on it ended the process</source>
        <translation>处理它时进程意外结束</translation>
    </message>
    <message>
        <source>try it by itself, and report it if that fails too</source>
        <translation>请单独重试；若仍失败，请报告此问题</translation>
    </message>
    <message>
        <source>there is not enough memory for it</source>
        <translation>内存不足</translation>
    </message>
    <message>
        <source>close other programs, or split the text</source>
        <translation>请关闭其他程序，或把文本拆分</translation>
    </message>
    <message>
        <source>none of its sentences that are shown is translated, and a translation memory holds nothing else</source>
        <translation>所显示的句子都没有译文，而翻译记忆库只收录译文</translation>
    </message>
    <message>
        <source>translate it first, or export it in another format</source>
        <translation>请先翻译，或导出为其他格式</translation>
    </message>
    <message>
        <source>it is not among your words</source>
        <translation>它不在您的生词本中</translation>
    </message>
    <message>
        <source>see these under Words &gt; Word list…</source>
        <translation>请查看“词 &gt; 生词本…”</translation>
    </message>
    <message>
        <source>it is not a usable list of levels ({detail})</source>
        <translation>不是可用的等级词表（{detail}）</translation>
    </message>
    <message>
        <source>save it as CSV with a word and its level in each line</source>
        <translation>请另存为 CSV，每行一个词和它的等级</translation>
    </message>
    <message>
        <source>you have added no list of levels of your own</source>
        <translation>您还没有添加自己的等级词表</translation>
    </message>
    <message>
        <source>add one under Words &gt; Import levels…</source>
        <translation>请用“词语 &gt; 导入等级词表…”添加</translation>
    </message>
    <message>
        <source>it does not read aloud ({detail})</source>
        <translation>无法朗读（{detail}）</translation>
    </message>
    <message>
        <source>check that other programs can be heard, then try again</source>
        <translation>请确认其他程序能发出声音，然后重试</translation>
    </message>
    <message>
        <source>it is not a usable dictionary ({detail})</source>
        <translation>不是可用的词典（{detail}）</translation>
    </message>
    <message>
        <source>get it again, or choose the .ifo of a StarDict dictionary, a Yomitan .zip or a CC-CEDICT text</source>
        <translation>请重新获取，或选择 StarDict 词典的 .ifo 文件、Yomitan 的 .zip 文件或 CC-CEDICT 格式的文本</translation>
    </message>
    <message>
        <source>no dictionary of this title was added</source>
        <translation>没有添加过这个名称的词典</translation>
    </message>
    <message>
        <source>see which were under Words &gt; Dictionaries…</source>
        <translation>已添加的词典见“词语 &gt; 管理词典…”</translation>
    </message>
    <message>
        <source>mark words as learning while you read, or choose other words</source>
        <translation>请在阅读时把词标为在学，或选择其他的词</translation>
    </message>
    <message>
        <source>export it again in Anki, as a deck package or as Notes in Plain Text</source>
        <translation>请在 Anki 中重新导出为牌组包，或“纯文本笔记”</translation>
    </message>
    <message>
        <source>name one of those</source>
        <translation>请从中选一个</translation>
    </message>
    <message>
        <source>it is not a usable file of Anki ({detail})</source>
        <translation>不是可用的 Anki 文件（{detail}）</translation>
    </message>
    <message>
        <source>there is no word for it ({detail})</source>
        <translation>没有可用的词（{detail}）</translation>
    </message>
    <message>
        <source>no such field of its notes has words; those that have: {detail}</source>
        <translation>这样的字段中没有词；有词的字段：{detail}</translation>
    </message>
    <message>
        <source>it was not read within {detail} seconds, and was given up</source>
        <translation>没有在 {detail} 秒内读完，已放弃</translation>
    </message>
    <message>
        <source>split it into smaller files, or save it in another format</source>
        <translation>请把它分成较小的文件，或另存为其他格式</translation>
    </message>
    <message>
        <source>a newer version of Duidu wrote it ({detail}), so it was left as it is</source>
        <translation>它由较新版本的对读写入（{detail}），因此未作任何改动</translation>
    </message>
    <message>
        <source>open it with the newer Duidu</source>
        <translation>请用较新版本的对读打开</translation>
    </message>
    <message>
        <source>this system has no menu that a file is put into</source>
        <translation>此系统没有可以放入文件的菜单</translation>
    </message>
    <message>
        <source>make a shortcut to Duidu yourself</source>
        <translation>请自行为对读创建快捷方式</translation>
    </message>
    <message>
        <source>Duidu brings along nothing of this name</source>
        <translation>对读没有附带此名称的内容</translation>
    </message>
    <message>
        <source>see the names in Help &gt; About Duidu</source>
        <translation>名称见“帮助 &gt; 关于对读”</translation>
    </message>
    <message>
        <source>it is there already, put there by something else</source>
        <translation>该处已有此文件，由别的程序放置</translation>
    </message>
    <message>
        <source>leave it if a package of Duidu did so; else move it elsewhere and try again</source>
        <translation>若由对读的软件包放置，请保留；否则请移到别处，再试一次</translation>
    </message>
    <message>
        <source>a part of Duidu itself is missing or does not load ({detail})</source>
        <translation>对读自身的某个部分缺失或无法载入（{detail}）</translation>
    </message>
    <message>
        <source>install Duidu again</source>
        <translation>请重新安装对读</translation>
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
        <translation>您的译文。</translation>
    </message>
    <message>
        <source>Right-click for more.</source>
        <translation>右键点击查看更多。</translation>
    </message>
    <message>
        <source>Navigation</source>
        <translation>导航</translation>
    </message>
    <message>
        <source>Legal notice</source>
        <translation>法律声明</translation>
    </message>
    <message>
        <source>Image name</source>
        <translation>图片名</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>Repeated title</source>
        <translation>重复的标题</translation>
    </message>
    <message>
        <source>Byline</source>
        <translation>署名</translation>
    </message>
    <message>
        <source>Folded text</source>
        <translation>折叠的文字</translation>
    </message>
    <message>
        <source>{0}  {1}, {2} lines</source>
        <translation>{0}  {1}，{2} 行</translation>
    </message>
    <message>
        <source>{0}, folded</source>
        <translation>{0}，已折叠</translation>
    </message>
    <message>
        <source>{0}, unfolded</source>
        <translation>{0}，已展开</translation>
    </message>
    <message>
        <source>No installed font has this character (U+{0}). Fonts such as HanaMin or Jigmo have most rare ones.</source>
        <translation>已安装的字体都没有这个字（U+{0}）。花园明朝（HanaMin）、Jigmo 等字体收有大部分生僻字。</translation>
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
        <translation>繁体中文</translation>
    </message>
    <message>
        <source>English</source>
        <translation>英文</translation>
    </message>
    <message>
        <source>simplified to English {version}</source>
        <translation>简体译英文 {version}</translation>
    </message>
    <message>
        <source>traditional to English {version}</source>
        <translation>繁体译英文 {version}</translation>
    </message>
</context>
<context>
    <name>SentenceCard</name>
    <message>
        <source>Translated again.</source>
        <translation>已重新翻译。</translation>
    </message>
    <message>
        <source>Translated again: {english}</source>
        <translation>重新翻译：{english}</translation>
    </message>
    <message>
        <source>With the glossary's wording, not saved yet.</source>
        <translation>已采用术语表的译法，尚未保存。</translation>
    </message>
    <message>
        <source>With the glossary's wording: {english}</source>
        <translation>采用术语表的译法：{english}</translation>
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
        <translation>还没有译文。请写下您自己的译文。</translation>
    </message>
    <message>
        <source>Gloss</source>
        <translation>逐词释义</translation>
    </message>
    <message>
        <source>Only in this article</source>
        <translation>仅限本文</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Undo my edit</source>
        <translation>撤销我的修改</translation>
    </message>
    <message>
        <source>Use the glossary's wording</source>
        <translation>采用术语表的译法</translation>
    </message>
    <message>
        <source>Translate again, more carefully</source>
        <translation>更细致地重新翻译</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Your translation.</source>
        <translation>您的译文。</translation>
    </message>
    <message>
        <source>Translated by {model}.</source>
        <translation>由 {model} 翻译。</translation>
    </message>
    <message>
        <source>Translating…</source>
        <translation>正在翻译…</translation>
    </message>
</context>
<context>
    <name>SentenceCommands</name>
    <message>
        <source>No sentence with a doubtful translation in this direction.</source>
        <translation>这个方向上没有可疑的译文。</translation>
    </message>
    <message>
        <source>&amp;Edit translation, show gloss…</source>
        <translation>编辑译文，查看释义(&amp;E)…</translation>
    </message>
    <message>
        <source>Translate &amp;again, more carefully</source>
        <translation>更细致地重新翻译(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Undo my edit</source>
        <translation>撤销我的修改(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Copy translation</source>
        <translation>复制译文(&amp;C)</translation>
    </message>
    <message>
        <source>Edit the &amp;glossary entry “{chinese}”…</source>
        <translation>修改术语“{chinese}”(&amp;G)…</translation>
    </message>
    <message>
        <source>A&amp;dd “{chinese}” to the glossary…</source>
        <translation>将“{chinese}”加入术语表(&amp;D)…</translation>
    </message>
    <message>
        <source>No translation model is installed.</source>
        <translation>没有安装翻译模型。</translation>
    </message>
    <message>
        <source>It is not certain where the glossary's wording belongs; the translation stays as it is.</source>
        <translation>无法确定术语表的译法该放在哪里，译文保持不变。</translation>
    </message>
    <message>
        <source>&amp;Look up “{word}”</source>
        <translation>查“{word}”(&amp;L)</translation>
    </message>
</context>
<context>
    <name>ShortcutDialog</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>键盘快捷键</translation>
    </message>
    <message>
        <source>Search actions and keys</source>
        <translation>搜索操作和按键</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>搜索</translation>
    </message>
    <message>
        <source>Actions</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>Another key</source>
        <translation>另一个按键</translation>
    </message>
    <message>
        <source>Press another key</source>
        <translation>请按下另一个键</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>重置</translation>
    </message>
    <message>
        <source>Give this action the keys it had at first</source>
        <translation>恢复此操作原来的按键</translation>
    </message>
    <message>
        <source>Reset all</source>
        <translation>全部重置</translation>
    </message>
    <message>
        <source>Remove {key}</source>
        <translation>移除 {key}</translation>
    </message>
    <message>
        <source>Move {key} here</source>
        <translation>将 {key} 移到这里</translation>
    </message>
    <message>
        <source>{key} belongs to the page: {action}.</source>
        <translation>{key} 由页面使用：{action}。</translation>
    </message>
    <message>
        <source>{key} calls this already.</source>
        <translation>{key} 已是此操作的按键。</translation>
    </message>
    <message>
        <source>{key} belongs to “{action}”.</source>
        <translation>{key} 已用于“{action}”。</translation>
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
        <translation>按键</translation>
    </message>
    <message>
        <source>On the page: these keys stay as they are</source>
        <translation>页面：这些按键固定不变</translation>
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
        <translation>正在打开 {name}…</translation>
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
        <translation>，已暂停</translation>
    </message>
    <message>
        <source>, about {seconds} s left</source>
        <translation>，约剩 {seconds} 秒</translation>
    </message>
    <message>
        <source>Simplified script</source>
        <translation>简体字</translation>
    </message>
    <message>
        <source>Traditional script</source>
        <translation>繁体字</translation>
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
        <translation>备注</translation>
    </message>
    <message>
        <source>for yourself, may stay empty</source>
        <translation>给自己看的，可留空</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>Change “{chinese}”</source>
        <translation>修改“{chinese}”</translation>
    </message>
    <message>
        <source>New term</source>
        <translation>新术语</translation>
    </message>
    <message>
        <source>There is no Chinese character under Chinese yet.</source>
        <translation>“中文”一栏还没有汉字。</translation>
    </message>
    <message>
        <source>Still to come: its English, one way to put it, or several with a semicolon between them.</source>
        <translation>还缺英文：写一种译法，或写几种，用分号隔开。</translation>
    </message>
    <message>
        <source>The glossary has {chinese} already: {english}. This one will take its place.</source>
        <translation>术语表已有 {chinese}：{english}。保存后由这一条取代。</translation>
    </message>
    <message>
        <source>The glossary also has {chinese}: {english}. Each holds where it is written so.</source>
        <translation>术语表另有 {chinese}：{english}。正文用哪种写法，就依哪一条。</translation>
    </message>
    <message>
        <source>English: one way to put it, or several with a semicolon between them.</source>
        <translation>英文：写一种译法，或写几种，用分号隔开。</translation>
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
        <translation>备注</translation>
    </message>
</context>
<context>
    <name>Toolbar</name>
    <message>
        <source>Toolbar</source>
        <translation>工具栏</translation>
    </message>
    <message>
        <source>Script</source>
        <translation>简繁</translation>
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
        <translation>主题</translation>
    </message>
    <message>
        <source>Light or dark</source>
        <translation>浅色或深色</translation>
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
        <translation>打开一篇中文文章，把文件拖到这里，或按 {keys} 粘贴。</translation>
    </message>
    <message>
        <source>Open a Chinese text, drop a file here, or paste one.</source>
        <translation>打开一篇中文文章，把文件拖到这里，或粘贴一篇。</translation>
    </message>
    <message>
        <source>Open a file…</source>
        <translation>打开文件…</translation>
    </message>
    <message>
        <source>Read the sample</source>
        <translation>阅读范文</translation>
    </message>
    <message>
        <source>Nothing is open</source>
        <translation>没有打开文本</translation>
    </message>
    <message>
        <source>Opening {name} was given up.</source>
        <translation>已放弃打开 {name}。</translation>
    </message>
</context>
<context>
    <name>PanelCommands</name>
    <message>
        <source>No bookmark in this direction.</source>
        <translation>这个方向没有书签。</translation>
    </message>
    <message>
        <source>Bookmark removed.</source>
        <translation>书签已移除。</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
</context>
<context>
    <name>PlaceDelegate</name>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
</context>
<context>
    <name>PlaceModel</name>
    <message>
        <source>level {level}</source>
        <translation>第 {level} 级</translation>
    </message>
    <message>
        <source>being read</source>
        <translation>正在阅读</translation>
    </message>
</context>
<context>
    <name>SidePanel</name>
    <message>
        <source>Outline</source>
        <translation>目录</translation>
    </message>
    <message>
        <source>Bookmarks</source>
        <translation>书签</translation>
    </message>
    <message>
        <source>Side panel</source>
        <translation>侧边栏</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Note…</source>
        <translation>备注…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>No headings were found in this text. A heading is a line such as 第一章, or a short line above the text that it names.</source>
        <translation>在本文中没有找到标题。标题是“第一章”一类的行，或正文上方为其命名的短行。</translation>
    </message>
    <message>
        <source>No bookmarks in this text. Go &gt; Set or remove bookmark makes one at the sentence that you read.</source>
        <translation>本文还没有书签。用“跳转”菜单中的“设置或移除书签”可在正在阅读的句子处设置书签。</translation>
    </message>
    <message>
        <source>&amp;Go there</source>
        <translation>前往(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Note…</source>
        <translation>备注(&amp;N)…</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>移除(&amp;R)</translation>
    </message>
    <message>
        <source>Nothing is highlighted in this text. Edit &gt; Highlight does so with what is selected.</source>
        <translation>本文没有标亮的文字。“编辑 &gt; 标亮”可以标亮所选文字。</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>笔记</translation>
    </message>
    <message>
        <source>Highlights and notes</source>
        <translation>标亮与笔记</translation>
    </message>
    <message>
        <source>Write note…</source>
        <translation>写笔记…</translation>
    </message>
    <message>
        <source>&amp;Write note…</source>
        <translation>写笔记(&amp;W)…</translation>
    </message>
</context>
<context>
    <name>Mirror</name>
    <message>
        <source>Text</source>
        <translation>正文</translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>Chinese, pinyin or English</source>
        <translation>汉字、拼音或英文</translation>
    </message>
    <message>
        <source>Find in the text</source>
        <translation>在文中查找</translation>
    </message>
    <message>
        <source>Previous match</source>
        <translation>上一处</translation>
    </message>
    <message>
        <source>Next match</source>
        <translation>下一处</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>FindCommands</name>
    <message>
        <source>No matches</source>
        <translation>没有找到</translation>
    </message>
    <message>
        <source>{total} matches</source>
        <translation>共 {total} 处</translation>
    </message>
    <message>
        <source>{number} of about {total}</source>
        <translation>第 {number} 处，约 {total} 处</translation>
    </message>
    <message>
        <source>{number} of {total}</source>
        <translation>第 {number} 处，共 {total} 处</translation>
    </message>
</context>
<context>
    <name>TextDialog</name>
    <message>
        <source>Song (serif)</source>
        <translation>宋体</translation>
    </message>
    <message>
        <source>Hei (sans)</source>
        <translation>黑体</translation>
    </message>
    <message>
        <source>Kai (brush)</source>
        <translation>楷体</translation>
    </message>
    <message>
        <source>Beside the Chinese</source>
        <translation>在中文旁边</translation>
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
        <translation>横排，从左到右</translation>
    </message>
    <message>
        <source>In columns from right to left</source>
        <translation>竖排，从右到左</translation>
    </message>
    <message>
        <source>&amp;Direction</source>
        <translation>排版方向(&amp;D)</translation>
    </message>
    <message>
        <source>No colours</source>
        <translation>不着色</translation>
    </message>
    <message>
        <source>My own</source>
        <translation>自定义</translation>
    </message>
    <message>
        <source>At the right of the character</source>
        <translation>在字的右边</translation>
    </message>
    <message>
        <source>Above the character</source>
        <translation>在字的上方</translation>
    </message>
    <message>
        <source>&amp;Size</source>
        <translation>字号(&amp;S)</translation>
    </message>
    <message>
        <source>{0} px</source>
        <translation>{0} 像素</translation>
    </message>
    <message>
        <source>Line &amp;length</source>
        <translation>行长(&amp;L)</translation>
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
        <translation>页边(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Typeface</source>
        <translation>字体(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Readings</source>
        <translation>注音(&amp;R)</translation>
    </message>
    <message>
        <source>Readings &amp;of</source>
        <translation>注音范围(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Zhuyin</source>
        <translation>注音符号(&amp;Z)</translation>
    </message>
    <message>
        <source>Tone &amp;colours</source>
        <translation>声调颜色(&amp;C)</translation>
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
        <translation>文字与页面</translation>
    </message>
    <message>
        <source>No Kai typeface is installed; Song is shown in its place.</source>
        <translation>没有安装楷体；以宋体代替。</translation>
    </message>
    <message>
        <source>&amp;Reset</source>
        <translation>恢复默认(&amp;R)</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Colour of the neutral tone</source>
        <translation>轻声的颜色</translation>
    </message>
    <message>
        <source>Colour of tone {0}</source>
        <translation>第 {0} 声的颜色</translation>
    </message>
    <message>
        <source>Unchanged (nǐ hǎo)</source>
        <translation>不变（nǐ hǎo）</translation>
    </message>
    <message>
        <source>As spoken (ní hǎo)</source>
        <translation>按口语变调（ní hǎo）</translation>
    </message>
    <message>
        <source>Mainland (和 hé)</source>
        <translation>大陆（和 hé）</translation>
    </message>
    <message>
        <source>Taiwan (和 hàn)</source>
        <translation>台湾（和 hàn）</translation>
    </message>
    <message>
        <source>Tones &amp;in speech</source>
        <translation>变调(&amp;I)</translation>
    </message>
    <message>
        <source>&amp;Pronunciation</source>
        <translation>读音标准(&amp;P)</translation>
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
        <translation>恢复自动结果</translation>
    </message>
    <message>
        <source>Then:</source>
        <translation>结果：</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Join with “{word}” before</source>
        <translation>与前面的“{word}”合并</translation>
    </message>
    <message>
        <source>Join with “{word}” after</source>
        <translation>与后面的“{word}”合并</translation>
    </message>
    <message>
        <source>“{typed}” is no reading. Write one syllable with its tone, such as háng or hang2.</source>
        <translation>“{typed}”不是读音。请写一个带声调的音节，如 háng 或 hang2。</translation>
    </message>
    <message>
        <source>Write how it is in this script.</source>
        <translation>请写出转换后的写法。</translation>
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
        <translation>更正“{word}”(&amp;O)…</translation>
    </message>
    <message>
        <source>&amp;Reading</source>
        <translation>读音(&amp;R)</translation>
    </message>
    <message>
        <source>Point at a word, or select one, to correct it.</source>
        <translation>要更正一个词，请指向它或选中它。</translation>
    </message>
</context>
<context>
    <name>CorrectionDialog</name>
    <message>
        <source>Corrections</source>
        <translation>更正列表</translation>
    </message>
    <message>
        <source>Search Chinese and pinyin</source>
        <translation>搜索中文和拼音</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>搜索</translation>
    </message>
    <message>
        <source>No corrections yet. Where a reading, the ends of a word or a conversion is wrong, right-click the word and choose Correct.</source>
        <translation>还没有更正。读音、词的起止或繁简转换有错时，请右键单击那个词，然后选择“更正”。</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Undo the last change</source>
        <translation>撤销上一次更改</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>导入…</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>导出…</translation>
    </message>
    <message>
        <source>Take in corrections of a CSV file</source>
        <translation>从 CSV 文件导入更正</translation>
    </message>
    <message>
        <source>Save all corrections as a CSV file</source>
        <translation>把所有更正保存为 CSV 文件</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>正在读取…</translation>
    </message>
    <message>
        <source>Corrections: {shown} of {total}</source>
        <translation>更正：{total} 条中的 {shown} 条</translation>
    </message>
    <message>
        <source>Corrections: {total}</source>
        <translation>更正：{total} 条</translation>
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
        <translation>撤销</translation>
    </message>
    <message>
        <source>Undone: {about}.</source>
        <translation>已撤销：{about}。</translation>
    </message>
    <message>
        <source>There is no correction to take back.</source>
        <translation>没有可以撤销的更正。</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
    <message>
        <source>There is no correction to make again.</source>
        <translation>没有可以重做的更正。</translation>
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
        <translation>导入更正</translation>
    </message>
    <message>
        <source>Lists of corrections (*.csv)</source>
        <translation>更正列表 (*.csv)</translation>
    </message>
    <message>
        <source>Export corrections</source>
        <translation>导出更正</translation>
    </message>
    <message>
        <source>Left out, for they could not be used: {count}.</source>
        <translation>因无法使用而略过：{count} 条。</translation>
    </message>
    <message>
        <source>Corrections imported: {count}.</source>
        <translation>已导入更正：{count} 条。</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Exported to {path}</source>
        <translation>已导出到 {path}</translation>
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
        <translation>正确的是</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>种类</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>范围</translation>
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
        <translation>读音</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>分词</translation>
    </message>
    <message>
        <source>Conversion</source>
        <translation>转换</translation>
    </message>
    <message>
        <source>Here</source>
        <translation>仅此处</translation>
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
        <translation>简体</translation>
    </message>
    <message>
        <source>Traditional</source>
        <translation>繁体</translation>
    </message>
    <message>
        <source>Taiwan</source>
        <translation>台湾</translation>
    </message>
    <message>
        <source>Hong Kong</source>
        <translation>香港</translation>
    </message>
    <message>
        <source>reading of “{text}”</source>
        <translation>“{text}”的读音</translation>
    </message>
    <message>
        <source>{text} and {count} more</source>
        <translation>{text}，另有 {count} 条</translation>
    </message>
    <message>
        <source>words of “{text}”</source>
        <translation>“{text}”的分词</translation>
    </message>
    <message>
        <source>conversion of “{text}”</source>
        <translation>“{text}”的转换</translation>
    </message>
    <message>
        <source>Corrected here: {about}.</source>
        <translation>已在此处更正：{about}。</translation>
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
        <translation>{character}的读音</translation>
    </message>
    <message>
        <source>Choose a reading, or type one: háng or hang2</source>
        <translation>选择读音，或输入：háng 或 hang2</translation>
    </message>
    <message>
        <source>Join {one} and {other}</source>
        <translation>合并{one}和{other}</translation>
    </message>
    <message>
        <source>Split between {one} and {other}</source>
        <translation>在{one}和{other}之间分开</translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>格式</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>导出(&amp;E)…</translation>
    </message>
    <message>
        <source>Prese&amp;t</source>
        <translation>预设(&amp;T)</translation>
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
        <translation>保存(&amp;V)…</translation>
    </message>
    <message>
        <source>Keep these choices under a name</source>
        <translation>以一个名称保留这些选择</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>删除(&amp;D)</translation>
    </message>
    <message>
        <source>As on the page</source>
        <translation>与页面一致</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>已更改</translation>
    </message>
    <message>
        <source>Save preset</source>
        <translation>保存预设</translation>
    </message>
    <message>
        <source>Name of the preset:</source>
        <translation>预设名称：</translation>
    </message>
</context>
<context>
    <name>PreviewPane</name>
    <message>
        <source>Preview</source>
        <translation>预览</translation>
    </message>
</context>
<context>
    <name>AddressDialog</name>
    <message>
        <source>Open web address</source>
        <translation>打开网址</translation>
    </message>
    <message>
        <source>Web address</source>
        <translation>网址</translation>
    </message>
    <message>
        <source>Duidu fetches this one page, and nothing that it shows besides. A copy is kept in your library, so that you can read it again without the web.</source>
        <translation>对读只获取这一个网页，不获取其中引用的任何其他内容。书库会保留一份副本，供您离线再读。</translation>
    </message>
    <message>
        <source>&amp;Fetch</source>
        <translation>获取(&amp;F)</translation>
    </message>
</context>
<context>
    <name>ArticlesTable</name>
    <message>
        <source>Not yet</source>
        <translation>尚未打开</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>已读完</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Characters</source>
        <translation>字数</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>Opened</source>
        <translation>上次打开</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>标签</translation>
    </message>
</context>
<context>
    <name>HitsList</name>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>笔记</translation>
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
        <translation>文本（{patterns}）</translation>
    </message>
    <message>
        <source>Add to the library</source>
        <translation>加入书库</translation>
    </message>
    <message>
        <source>Add a folder</source>
        <translation>加入文件夹</translation>
    </message>
    <message>
        <source>Adding to the library…</source>
        <translation>正在加入书库…</translation>
    </message>
    <message>
        <source>Added: {added}, changed: {updated}, already there: {unchanged}.</source>
        <translation>新加入 {added} 篇，有改动 {updated} 篇，已在书库中 {unchanged} 篇。</translation>
    </message>
    <message>
        <source>Could not be read: {count}, first {name}</source>
        <translation>无法读取 {count} 个文件，首个为：{name}</translation>
    </message>
    <message>
        <source>Tags, parted by commas:</source>
        <translation>标签，以逗号分隔：</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Folder, such as News/2026; empty for none:</source>
        <translation>文件夹，例如“新闻/2026”；留空则不归入任何文件夹：</translation>
    </message>
    <message>
        <source>Move to folder</source>
        <translation>移至文件夹</translation>
    </message>
    <message>
        <source>Taken out of the library: {count}. The files stay where they are.</source>
        <translation>已从书库移除 {count} 篇，文件仍在原处。</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Backups (*.duidu-backup)</source>
        <translation>备份（*.duidu-backup）</translation>
    </message>
    <message>
        <source>Back up the library</source>
        <translation>备份书库</translation>
    </message>
    <message>
        <source>Backed up to {path}</source>
        <translation>已备份到 {path}</translation>
    </message>
    <message>
        <source>Restore a backup</source>
        <translation>恢复备份</translation>
    </message>
    <message>
        <source>Library, notes, corrections and words become those of {name}.</source>
        <translation>书库、笔记、更正和词语将换成 {name} 中的内容。</translation>
    </message>
    <message>
        <source>What is there now is kept in a backup of its own.</source>
        <translation>现有内容会另存为一份备份。</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>The backup is restored.</source>
        <translation>备份已恢复。</translation>
    </message>
    <message>
        <source>What was there before is in {path}</source>
        <translation>原有内容保存在 {path}</translation>
    </message>
    <message>
        <source>Restoring {name}…</source>
        <translation>正在恢复 {name}…</translation>
    </message>
</context>
<context>
    <name>LibraryDialog</name>
    <message>
        <source>New texts are being made searchable…</source>
        <translation>正在为新文本建立搜索索引…</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>书库</translation>
    </message>
    <message>
        <source>Search titles, texts, pinyin, English and notes</source>
        <translation>搜索标题、正文、拼音、英文和笔记</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>搜索</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>文章</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>搜索结果</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>打开(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>移除(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Add</source>
        <translation>添加(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Backup</source>
        <translation>备份(&amp;B)</translation>
    </message>
    <message>
        <source>Nothing here yet. What you open lands in the library; add files or a whole folder with Add.</source>
        <translation>这里还没有内容。您打开的文章会自动存入书库；也可用“添加”加入文件或整个文件夹。</translation>
    </message>
    <message>
        <source>&amp;Files…</source>
        <translation>文件(&amp;F)…</translation>
    </message>
    <message>
        <source>F&amp;older…</source>
        <translation>文件夹(&amp;O)…</translation>
    </message>
    <message>
        <source>&amp;Back up the library…</source>
        <translation>备份书库(&amp;B)…</translation>
    </message>
    <message>
        <source>&amp;Restore a backup…</source>
        <translation>恢复备份(&amp;R)…</translation>
    </message>
    <message>
        <source>Found: {total}</source>
        <translation>找到 {total} 处</translation>
    </message>
    <message>
        <source>Articles: {total}</source>
        <translation>共 {total} 篇</translation>
    </message>
    <message>
        <source>&amp;Tags…</source>
        <translation>标签(&amp;T)…</translation>
    </message>
    <message>
        <source>&amp;Move to folder…</source>
        <translation>移至文件夹(&amp;M)…</translation>
    </message>
    <message>
        <source>Mark as not read</source>
        <translation>标为未读完</translation>
    </message>
    <message>
        <source>Mark as &amp;read</source>
        <translation>标为已读完(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Remove from the library</source>
        <translation>从书库移除(&amp;R)</translation>
    </message>
</context>
<context>
    <name>PlacesTree</name>
    <message>
        <source>Parts of the library</source>
        <translation>书库分区</translation>
    </message>
    <message>
        <source>All articles</source>
        <translation>所有文章</translation>
    </message>
    <message>
        <source>Being read</source>
        <translation>在读</translation>
    </message>
    <message>
        <source>Not opened yet</source>
        <translation>尚未打开</translation>
    </message>
    <message>
        <source>Read to the end</source>
        <translation>已读完</translation>
    </message>
    <message>
        <source>Folders</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>标签</translation>
    </message>
</context>
<context>
    <name>FoldCommands</name>
    <message>
        <source>&amp;Fold again</source>
        <translation>重新折叠(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Fold this paragraph</source>
        <translation>折叠此段(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Stop folding this on {publisher}</source>
        <translation>在 {publisher} 不再折叠此类段落(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Stop always showing this on {publisher}</source>
        <translation>在 {publisher} 不再总是显示此类段落(&amp;S)</translation>
    </message>
    <message>
        <source>Always on {publisher}</source>
        <translation>在 {publisher} 总是如此</translation>
    </message>
    <message>
        <source>Folded.</source>
        <translation>已折叠。</translation>
    </message>
    <message>
        <source>Unfolded.</source>
        <translation>已展开。</translation>
    </message>
    <message>
        <source>Stop folding on {publisher}</source>
        <translation>在 {publisher} 不再折叠</translation>
    </message>
    <message>
        <source>Always show on {publisher}</source>
        <translation>在 {publisher} 总是显示</translation>
    </message>
    <message>
        <source>On pages of {publisher} this is always folded.</source>
        <translation>在 {publisher} 的页面上，此类段落总是折叠。</translation>
    </message>
    <message>
        <source>On pages of {publisher} this is always shown.</source>
        <translation>在 {publisher} 的页面上，此类段落总是显示。</translation>
    </message>
    <message>
        <source>On pages of {publisher} this is no longer folded.</source>
        <translation>在 {publisher} 的页面上，此类段落不再折叠。</translation>
    </message>
    <message>
        <source>On pages of {publisher} this is no longer always shown.</source>
        <translation>在 {publisher} 的页面上，此类段落不再总是显示。</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
</context>
<context>
    <name>HighlightCommands</name>
    <message>
        <source>Note kept.</source>
        <translation>笔记已保存。</translation>
    </message>
    <message>
        <source>Highlight removed.</source>
        <translation>已取消标亮。</translation>
    </message>
    <message>
        <source>&amp;Highlight the selection</source>
        <translation>标亮所选文字(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Highlight the sentence</source>
        <translation>标亮这个句子(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Note…</source>
        <translation>笔记(&amp;N)…</translation>
    </message>
    <message>
        <source>Colour of the h&amp;ighlight</source>
        <translation>标亮颜色(&amp;I)</translation>
    </message>
    <message>
        <source>Edit &amp;note…</source>
        <translation>编辑笔记(&amp;N)…</translation>
    </message>
    <message>
        <source>Remo&amp;ve highlight</source>
        <translation>取消标亮(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Yellow</source>
        <translation>黄色(&amp;Y)</translation>
    </message>
    <message>
        <source>&amp;Green</source>
        <translation>绿色(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Blue</source>
        <translation>蓝色(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Pink</source>
        <translation>粉色(&amp;P)</translation>
    </message>
    <message>
        <source>Highlighted, with your note.</source>
        <translation>已标亮，并附上笔记。</translation>
    </message>
    <message>
        <source>Highlighted.</source>
        <translation>已标亮。</translation>
    </message>
    <message>
        <source>Highlighted the first {count} paragraphs of the selection.</source>
        <translation>已标亮所选文字的前 {count} 段。</translation>
    </message>
    <message>
        <source>Colour changed.</source>
        <translation>颜色已更改。</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
</context>
<context>
    <name>NoteDialog</name>
    <message>
        <source>Note</source>
        <translation>笔记</translation>
    </message>
    <message>
        <source>What you want to keep in mind</source>
        <translation>想记下的内容</translation>
    </message>
    <message>
        <source>Ctrl+Enter keeps it, Esc gives it up.</source>
        <translation>Ctrl+Enter 保存，Esc 放弃。</translation>
    </message>
    <message>
        <source>&amp;Keep</source>
        <translation>保存(&amp;K)</translation>
    </message>
</context>
<context>
    <name>WordCommands</name>
    <message>
        <source>&amp;Word “{word}”</source>
        <translation>词“{word}”(&amp;W)</translation>
    </message>
    <message>
        <source>I &amp;know it</source>
        <translation>我认识(&amp;K)</translation>
    </message>
    <message>
        <source>I am &amp;learning it</source>
        <translation>我在学(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Ignore it</source>
        <translation>忽略它(&amp;I)</translation>
    </message>
    <message>
        <source>Point at a word, or select one, to mark it.</source>
        <translation>请先指向或选中一个词，再标记它。</translation>
    </message>
    <message>
        <source>You know “{word}”: where only unknown words have pinyin, it has none.</source>
        <translation>已标为认识“{word}”：只给不认识的词注音时，它不再有拼音。</translation>
    </message>
    <message>
        <source>You are learning “{word}”: it is in the word list, with this sentence.</source>
        <translation>已标为在学“{word}”：它和这个句子一起收进了生词本。</translation>
    </message>
    <message>
        <source>“{word}” is ignored: it needs no pinyin and is counted nowhere.</source>
        <translation>已忽略“{word}”：它不需要拼音，也不计入任何统计。</translation>
    </message>
    <message>
        <source>“{word}” is in the word list no more.</source>
        <translation>“{word}”已不在生词本中。</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
</context>
<context>
    <name>Going</name>
    <message>
        <source>The sentence is not in the article any more: its text was changed.</source>
        <translation>文章里已经没有这个句子：文章的内容改过了。</translation>
    </message>
</context>
<context>
    <name>ImportDialog</name>
    <message>
        <source>Import words</source>
        <translation>导入生词</translation>
    </message>
    <message>
        <source>{count} words in {name}. Mark them as:</source>
        <translation>{name} 中有 {count} 个词。把它们标为：</translation>
    </message>
    <message>
        <source>As the file says of each</source>
        <translation>按文件中各词所标</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
</context>
<context>
    <name>WordDetail</name>
    <message>
        <source>It was typed or imported: no sentence is kept with it.</source>
        <translation>它是输入或导入的，没有随它保存的句子。</translation>
    </message>
</context>
<context>
    <name>WordListCommands</name>
    <message>
        <source>&amp;Text or CSV…</source>
        <translation>文本或 CSV(&amp;T)…</translation>
    </message>
    <message>
        <source>Removed words: {count}.</source>
        <translation>已移除的词：{count}。</translation>
    </message>
    <message>
        <source>Words that you know now: {count}.</source>
        <translation>已标为认识的词：{count}。</translation>
    </message>
    <message>
        <source>Words that you are learning now: {count}.</source>
        <translation>已标为在学的词：{count}。</translation>
    </message>
    <message>
        <source>Words that are ignored now: {count}.</source>
        <translation>已忽略的词：{count}。</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>“{title}” is not there any more.</source>
        <translation>“{title}”已经不在了。</translation>
    </message>
    <message>
        <source>It was taken out of the library, and its file is gone. Its sentence is kept here.</source>
        <translation>它已移出书库，文件也找不到了。句子仍保存在这里。</translation>
    </message>
    <message>
        <source>Lists of words (*.txt *.csv *.tsv)</source>
        <translation>词表 (*.txt *.csv *.tsv)</translation>
    </message>
    <message>
        <source>Import words</source>
        <translation>导入生词</translation>
    </message>
    <message>
        <source>Words imported: {count}, new or in another state: {new}.</source>
        <translation>已导入的词：{count}，其中新增或改变状态的：{new}。</translation>
    </message>
    <message>
        <source>Lines left out for want of a Chinese word: {count}.</source>
        <translation>没有中文词而略过的行：{count}。</translation>
    </message>
    <message>
        <source>Text, a word a line (*.txt)</source>
        <translation>文本，每行一个词 (*.txt)</translation>
    </message>
    <message>
        <source>Export words</source>
        <translation>导出生词</translation>
    </message>
    <message>
        <source>Exported to {path}</source>
        <translation>已导出到 {path}</translation>
    </message>
</context>
<context>
    <name>WordListDialog</name>
    <message>
        <source>Word list</source>
        <translation>生词本</translation>
    </message>
    <message>
        <source>Search Chinese, pinyin and English</source>
        <translation>搜索中文、拼音和英文</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>搜索</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>词</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>All states</source>
        <translation>所有状态</translation>
    </message>
    <message>
        <source>Of this article only</source>
        <translation>只看本文的词</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Open article</source>
        <translation>打开文章</translation>
    </message>
    <message>
        <source>Go to the sentence in its article (Enter)</source>
        <translation>转到文章中的句子 (Enter)</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>No words yet. On the page, point at a word and press L to learn it, K if you know it, or I to ignore it; or import a list.</source>
        <translation>还没有词。在页面上指向一个词：按 L 表示在学，按 K 表示认识，按 I 表示忽略；也可以导入词表。</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>正在读取…</translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation>正在搜索…</translation>
    </message>
    <message>
        <source>Words: {shown} of {total}</source>
        <translation>词：{shown} / {total}</translation>
    </message>
    <message>
        <source>Words: {total}</source>
        <translation>词：{total}</translation>
    </message>
    <message>
        <source>Words chosen: {count}</source>
        <translation>选中的词：{count}</translation>
    </message>
    <message>
        <source>K, L and I mark what is chosen as known, learning, ignored; Del removes it, Enter opens its article.</source>
        <translation>按 K、L、I 把选中的词标为认识、在学、忽略；按 Del 移除，按 Enter 打开它的文章。</translation>
    </message>
    <message>
        <source>No word fits.</source>
        <translation>没有符合的词。</translation>
    </message>
</context>
<context>
    <name>WordStates</name>
    <message>
        <source>Known</source>
        <translation>认识</translation>
    </message>
    <message>
        <source>Learning</source>
        <translation>在学</translation>
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
        <translation>词</translation>
    </message>
    <message>
        <source>Pinyin</source>
        <translation>拼音</translation>
    </message>
    <message>
        <source>Meaning</source>
        <translation>释义</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Sentence</source>
        <translation>句子</translation>
    </message>
    <message>
        <source>Translation</source>
        <translation>译文</translation>
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
        <translation>每 1,000 字中的生词；醒目部分为首次出现</translation>
    </message>
    <message>
        <source>From beginning to end: {numbers}; of them met for the first time: {first}.</source>
        <translation>从头到尾：{numbers}；其中首次出现：{first}。</translation>
    </message>
    <message>
        <source>beginning</source>
        <translation>开头</translation>
    </message>
    <message>
        <source>end</source>
        <translation>结尾</translation>
    </message>
</context>
<context>
    <name>LengthPlot</name>
    <message>
        <source>Sentences by their length in characters</source>
        <translation>各长度（字数）的句子</translation>
    </message>
    <message>
        <source>Up to {most}: {count}</source>
        <translation>{most} 字以内：{count} 句</translation>
    </message>
    <message>
        <source>longer: {count}</source>
        <translation>更长：{count} 句</translation>
    </message>
</context>
<context>
    <name>LevelCommands</name>
    <message>
        <source>Lists of levels (*.csv *.tsv *.txt)</source>
        <translation>等级词表 (*.csv *.tsv *.txt)</translation>
    </message>
    <message>
        <source>Import levels</source>
        <translation>导入等级词表</translation>
    </message>
    <message>
        <source>{syllabus}: above {level}</source>
        <translation>{syllabus}：{level} 以上</translation>
    </message>
    <message>
        <source>Its highest level has less than 95 % of the characters of this text.</source>
        <translation>学完最高等级，也只认识本文不到 95 % 的字。</translation>
    </message>
    <message>
        <source>Whoever knows {syllabus} up to level {level} knows 95 % of the characters of this text.</source>
        <translation>学完 {syllabus} 到 {level} 级，就认识本文 95 % 的字。</translation>
    </message>
    <message>
        <source>“{name}”: {words} words in {levels} levels.</source>
        <translation>“{name}”：{levels} 个等级，共 {words} 个词。</translation>
    </message>
    <message>
        <source>Import levels…</source>
        <translation>导入等级词表…</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>You know “{word}”.</source>
        <translation>您认识“{word}”。</translation>
    </message>
    <message>
        <source>You are learning “{word}”: it is in the word list.</source>
        <translation>“{word}”在学：已加入生词本。</translation>
    </message>
    <message>
        <source>“{word}” is ignored.</source>
        <translation>已忽略“{word}”。</translation>
    </message>
    <message>
        <source>You know {count} more words.</source>
        <translation>又认识了 {count} 个词。</translation>
    </message>
    <message>
        <source>You are learning {count} words: they are in the word list.</source>
        <translation>{count} 个词在学：已加入生词本。</translation>
    </message>
    <message>
        <source>{count} words are ignored.</source>
        <translation>已忽略 {count} 个词。</translation>
    </message>
</context>
<context>
    <name>LevelLegend</name>
    <message>
        <source>Words are underlined by their level in {syllabus}: {levels}.</source>
        <translation>词下的线表示它在 {syllabus} 中的等级：{levels}。</translation>
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
        <translation>各等级的词（实心）和字（空心）；线：学到此级所认识的</translation>
    </message>
    <message>
        <source>{level}: {words} of the words, {characters} of the characters</source>
        <translation>{level}：词的 {words}，字的 {characters}</translation>
    </message>
</context>
<context>
    <name>StatisticsDialog</name>
    <message>
        <source>Article statistics</source>
        <translation>文章统计</translation>
    </message>
    <message>
        <source>Syllabus</source>
        <translation>大纲</translation>
    </message>
    <message>
        <source>My own list</source>
        <translation>自己的词表</translation>
    </message>
    <message>
        <source>Counting</source>
        <translation>统计进度</translation>
    </message>
    <message>
        <source>Unknown words</source>
        <translation>生词</translation>
    </message>
    <message>
        <source>I know it (K)</source>
        <translation>认识 (K)</translation>
    </message>
    <message>
        <source>I am learning it (L)</source>
        <translation>在学 (L)</translation>
    </message>
    <message>
        <source>Ignore it (I)</source>
        <translation>忽略 (I)</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>导出…</translation>
    </message>
    <message>
        <source>Import levels…</source>
        <translation>导入等级词表…</translation>
    </message>
    <message>
        <source>Counting…</source>
        <translation>正在统计…</translation>
    </message>
    <message>
        <source>Export unknown words</source>
        <translation>导出生词</translation>
    </message>
    <message>
        <source>Exported to {path}</source>
        <translation>已导出到 {path}</translation>
    </message>
    <message>
        <source>I know a level</source>
        <translation>认识整级</translation>
    </message>
    <message>
        <source>Mark all words of a syllabus up to a level as known</source>
        <translation>把大纲中某级以内的词全部标为认识</translation>
    </message>
    <message>
        <source>{syllabus} up to {level}: {count} words</source>
        <translation>{syllabus} {level} 级以内：{count} 个词</translation>
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
        <translation>全部等级只有本文字的 {characters}、词的 {words}。</translation>
    </message>
    <message>
        <source>Whoever knows this level knows {characters} of the characters here, and {words} of the words.</source>
        <translation>学到此级就认识本文字的 {characters}、词的 {words}。</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>等级</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>词</translation>
    </message>
    <message>
        <source>up to it</source>
        <translation>累计</translation>
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
        <translation>{words} 词次，{different} 个不同的词，平均每词出现 {times} 次。</translation>
    </message>
    <message>
        <source>{names} names and {numbers} numbers are counted apart.</source>
        <translation>另有 {names} 个专名和 {numbers} 个数字不计在内。</translation>
    </message>
    <message>
        <source>Reading takes {fast} to {slow} minutes.</source>
        <translation>阅读约需 {fast} 到 {slow} 分钟。</translation>
    </message>
    <message>
        <source>Reading takes a minute or two.</source>
        <translation>读完需一两分钟。</translation>
    </message>
    <message>
        <source>{syllabus} grades no characters: each has the level of the first word with it.</source>
        <translation>{syllabus} 没有给字分级：字的等级取含有它的最低等级的词。</translation>
    </message>
    <message>
        <source>Words that you do not know: {total}, {share} of the text.</source>
        <translation>您不认识的词：{total} 个，占全文的 {share}。</translation>
    </message>
    <message>
        <source>Words that you do not know: {total}, {share} of the text; the {shown} most frequent ones:</source>
        <translation>您不认识的词：{total} 个，占全文的 {share}；最常见的 {shown} 个：</translation>
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
        <translation>词</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>读音</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>等级</translation>
    </message>
    <message>
        <source>Times</source>
        <translation>次数</translation>
    </message>
    <message>
        <source>Meaning</source>
        <translation>意思</translation>
    </message>
    <message>
        <source>First sentence</source>
        <translation>首次出现的句子</translation>
    </message>
    <message>
        <source>{word} (learning)</source>
        <translation>{word}（在学）</translation>
    </message>
</context>
<context>
    <name>SpeechBar</name>
    <message>
        <source>Reading aloud: paused</source>
        <translation>朗读已暂停</translation>
    </message>
    <message>
        <source>Reading aloud</source>
        <translation>正在朗读</translation>
    </message>
    <message>
        <source>Speed: {0}</source>
        <translation>语速：{0}</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>Stop reading aloud</source>
        <translation>停止朗读</translation>
    </message>
</context>
<context>
    <name>SpeechCommands</name>
    <message>
        <source>Point at a word, or select one, to hear it.</source>
        <translation>请指向或选中一个词，再听它的读音。</translation>
    </message>
    <message>
        <source>Speed of reading aloud: {0} %</source>
        <translation>朗读语速：{0}%</translation>
    </message>
    <message>
        <source>That was the end of the text.</source>
        <translation>全文已读完。</translation>
    </message>
    <message>
        <source>Sa&amp;y “{word}”</source>
        <translation>读出“{word}”(&amp;Y)</translation>
    </message>
    <message>
        <source>&amp;Read aloud from here</source>
        <translation>从这里开始朗读(&amp;R)</translation>
    </message>
</context>
<context>
    <name>DictionariesCommands</name>
    <message>
        <source>The file with your dictionaries was damaged, and is now {name}.</source>
        <translation>存放词典的文件已损坏，现已改名为 {name}。</translation>
    </message>
    <message>
        <source>Please add your dictionaries again.</source>
        <translation>请重新添加词典。</translation>
    </message>
    <message>
        <source>Dictionaries ({patterns})</source>
        <translation>词典 ({patterns})</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <source>Add dictionaries</source>
        <translation>添加词典</translation>
    </message>
    <message>
        <source>Adding {name}…</source>
        <translation>正在添加 {name}…</translation>
    </message>
    <message>
        <source>Adding…</source>
        <translation>正在添加…</translation>
    </message>
    <message>
        <source>“{title}” was added: {count} entries.</source>
        <translation>已添加“{title}”：{count} 个词条。</translation>
    </message>
    <message>
        <source>{count} files could not be added. {first}</source>
        <translation>有 {count} 个文件未能添加。{first}</translation>
    </message>
    <message>
        <source>“{title}” was removed.</source>
        <translation>已移除“{title}”。</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
</context>
<context>
    <name>DictionariesDialog</name>
    <message>
        <source>Dictionaries</source>
        <translation>词典</translation>
    </message>
    <message>
        <source>Words are looked up in all that are ticked, from top to bottom. You can add StarDict dictionaries (.ifo, or an archive with it), those for Yomitan (.zip), and texts in the format of CC-CEDICT (.u8), such as HanDeDict, CFDICT or CC-Canto. Duidu fetches none by itself: get the file from where the dictionary is published. What is added here is not part of backups.</source>
        <translation>查词时从上到下使用所有勾选的词典。可以添加 StarDict 词典（.ifo 文件，或含有它的压缩包）、Yomitan 词典（.zip）和 CC-CEDICT 格式的文本（.u8），例如 HanDeDict、CFDICT、CC-Canto。对读不会自行下载词典：请从词典的发布处获取文件。在此添加的词典不包含在备份中。</translation>
    </message>
    <message>
        <source>Add…</source>
        <translation>添加…</translation>
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
        <translation>选择词典文件，也可以拖放到这里</translation>
    </message>
    <message>
        <source>Look words up in it earlier (Alt+Up)</source>
        <translation>查词时更早使用 (Alt+↑)</translation>
    </message>
    <message>
        <source>Look words up in it later (Alt+Down)</source>
        <translation>查词时更晚使用 (Alt+↓)</translation>
    </message>
</context>
<context>
    <name>DictionariesTable</name>
    <message>
        <source>Comes with Duidu</source>
        <translation>对读自带</translation>
    </message>
    <message>
        <source>Dictionary</source>
        <translation>词典</translation>
    </message>
    <message>
        <source>Entries</source>
        <translation>词条</translation>
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
        <translation>没有选择任何种类的卡片</translation>
    </message>
    <message>
        <source>Ca&amp;tegory</source>
        <translation>分类(&amp;T)</translation>
    </message>
    <message>
        <source>There is none yet. While you read, press L at a word to learn it.</source>
        <translation>还没有词。阅读时在词上按 L，就把它标为在学。</translation>
    </message>
    <message>
        <source>Counting…</source>
        <translation>正在统计…</translation>
    </message>
    <message>
        <source>Traditional</source>
        <translation>繁体</translation>
    </message>
    <message>
        <source>No card</source>
        <translation>没有卡片</translation>
    </message>
    <message>
        <source>Card that is shown</source>
        <translation>显示的卡片</translation>
    </message>
    <message>
        <source>&amp;For</source>
        <translation>用于(&amp;F)</translation>
    </message>
    <message>
        <source>Export words</source>
        <translation>导出生词</translation>
    </message>
    <message>
        <source>Cards</source>
        <translation>卡片</translation>
    </message>
    <message>
        <source>&amp;Words</source>
        <translation>词(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>导出(&amp;E)…</translation>
    </message>
    <message>
        <source>Words: {words}, with a sentence: {sentences}.</source>
        <translation>词：{words}，其中有例句的：{sentences}。</translation>
    </message>
    <message>
        <source>Words: {words}, with a sentence: {sentences}. Cards: {cards}.</source>
        <translation>词：{words}，其中有例句的：{sentences}。卡片：{cards}。</translation>
    </message>
    <message>
        <source>Simplified</source>
        <translation>简体</translation>
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
        <translation>牌组(&amp;D)</translation>
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
        <translation>列表中的词</translation>
    </message>
    <message>
        <source>Each sentence of this article</source>
        <translation>本文的每个句子</translation>
    </message>
    <message>
        <source>Those of them in this article</source>
        <translation>其中本文出现的词</translation>
    </message>
    <message>
        <source>All words that I am learning or know</source>
        <translation>所有在学和认识的词</translation>
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
        <translation>出示挖去该词的句子和英文，问词。</translation>
    </message>
    <message>
        <source>Shows the whole sentence; asks how it is read and what it says.</source>
        <translation>出示整个句子，问读音和意思。</translation>
    </message>
    <message>
        <source>Cards of 21 days or more</source>
        <translation>间隔 21 天以上的卡片</translation>
    </message>
    <message>
        <source>&amp;Sentence</source>
        <translation>句子(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Recognition</source>
        <translation>认读(&amp;R)</translation>
    </message>
    <message>
        <source>All words that I am learning</source>
        <translation>所有在学的词</translation>
    </message>
    <message>
        <source>&amp;Listening, without sound</source>
        <translation>听力，但无声(&amp;L)</translation>
    </message>
    <message>
        <source>Cards that were reviewed</source>
        <translation>复习过的卡片</translation>
    </message>
    <message>
        <source>Shows the reading alone; asks which word it is.</source>
        <translation>只出示读音，问是哪个词。</translation>
    </message>
    <message>
        <source>Shows the word; asks how it is read and what it means.</source>
        <translation>出示词，问读音和意思。</translation>
    </message>
</context>
<context>
    <name>AnkiDialog</name>
    <message>
        <source>No card was reviewed so far; choose all cards to have their words.</source>
        <translation>还没有复习过的卡片；要导入，请选择所有卡片。</translation>
    </message>
    <message>
        <source>Import words from Anki</source>
        <translation>从 Anki 导入生词</translation>
    </message>
    <message>
        <source>&amp;To me they are</source>
        <translation>对我来说(&amp;T)</translation>
    </message>
    <message>
        <source>Counting…</source>
        <translation>正在统计…</translation>
    </message>
    <message>
        <source>Words: {count}, new or in another state: {new}.</source>
        <translation>词：{count}，其中新增或改变状态的：{new}。</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>&amp;Field with the words</source>
        <translation>词所在的字段(&amp;F)</translation>
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
        <translation>撤销</translation>
    </message>
    <message>
        <source>Export words</source>
        <translation>导出生词</translation>
    </message>
    <message>
        <source>&amp;Flash cards…</source>
        <translation>卡片(&amp;F)…</translation>
    </message>
    <message>
        <source>Files of Anki (*.apkg *.colpkg *.anki2 *.txt)</source>
        <translation>Anki 文件 (*.apkg *.colpkg *.anki2 *.txt)</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>在文件夹中显示</translation>
    </message>
    <message>
        <source>Words imported from Anki: {count}, new or in another state: {new}.</source>
        <translation>已从 Anki 导入的词：{count}，其中新增或改变状态的：{new}。</translation>
    </message>
    <message>
        <source>Import it in Anki; a later export brings these cards up to date.</source>
        <translation>请在 Anki 中导入；以后再次导出会更新这些卡片。</translation>
    </message>
    <message>
        <source>Exporting {name}…</source>
        <translation>正在导出 {name}…</translation>
    </message>
    <message>
        <source>Import words from Anki</source>
        <translation>从 Anki 导入生词</translation>
    </message>
    <message>
        <source>Exported to {path}</source>
        <translation>已导出到 {path}</translation>
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
        <translation>预览</translation>
    </message>
</context>
<context>
    <name>Help</name>
    <message>
        <source>On the page</source>
        <translation>在页面上</translation>
    </message>
</context>
<context>
    <name>HelpDialog</name>
    <message>
        <source>Help</source>
        <translation>帮助</translation>
    </message>
    <message>
        <source>Find in the help</source>
        <translation>在帮助中查找</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>目录</translation>
    </message>
    <message>
        <source>It is not in the help.</source>
        <translation>帮助中没有这个词。</translation>
    </message>
</context>
<context>
    <name>SentenceBar</name>
    <message>
        <source>Sentence by sentence</source>
        <translation>逐句阅读</translation>
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
        <translation>句子先显示为</translation>
    </message>
    <message>
        <source>Back to the page</source>
        <translation>回到页面</translation>
    </message>
    <message>
        <source>Previous sentence</source>
        <translation>上一句</translation>
    </message>
    <message>
        <source>Previous sentence (Shift+Space)</source>
        <translation>上一句（Shift+空格键）</translation>
    </message>
    <message>
        <source>Next sentence</source>
        <translation>下一句</translation>
    </message>
    <message>
        <source>Next sentence (Space)</source>
        <translation>下一句（空格键）</translation>
    </message>
    <message>
        <source>Show the pinyin</source>
        <translation>显示拼音</translation>
    </message>
    <message>
        <source>Show the English</source>
        <translation>显示英文</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>朗读</translation>
    </message>
    <message>
        <source>Read this sentence aloud</source>
        <translation>朗读这个句子</translation>
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
        <translation>正在翻译…</translation>
    </message>
    <message>
        <source>Word-by-word gloss</source>
        <translation>逐词释义</translation>
    </message>
</context>
<context>
    <name>Tour</name>
    <message>
        <source>A tour of the window</source>
        <translation>窗口导览</translation>
    </message>
    <message>
        <source>Start reading</source>
        <translation>开始阅读</translation>
    </message>
    <message>
        <source>Help &gt; Show the tour brings this back.</source>
        <translation>用“帮助 &gt; 显示导览”可以再次打开。</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>A file, a web page, or what you copied. Or drop a file on the window.</source>
        <translation>打开文件、网页或复制的内容，也可以把文件拖到窗口上。</translation>
    </message>
    <message>
        <source>Script</source>
        <translation>字形</translation>
    </message>
    <message>
        <source>Read in the script that you know. {key} goes round them.</source>
        <translation>用您熟悉的字形阅读。按 {key} 依次切换。</translation>
    </message>
    <message>
        <source>Pinyin</source>
        <translation>拼音</translation>
    </message>
    <message>
        <source>Over characters or words, with marks or numbers, or zhuyin. {key} goes round.</source>
        <translation>标在字上或词上，可用声调符号、数字或注音符号。按 {key} 依次切换。</translation>
    </message>
    <message>
        <source>English</source>
        <translation>英文</translation>
    </message>
    <message>
        <source>A translation made on this computer, a word-by-word gloss, or none: {key}.</source>
        <translation>在本机上完成的翻译、逐词释义，或不显示。按 {key} 依次切换。</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>词语</translation>
    </message>
    <message>
        <source>Point at a word: {look_up} opens its card, {know_word} says that you know it.</source>
        <translation>指向一个词：按 {look_up} 打开词典卡片，按 {know_word} 标为认识。</translation>
    </message>
    <message>
        <source>Everything else</source>
        <translation>其他一切</translation>
    </message>
    <message>
        <source>{palette} finds every command by its name. {help} opens the help.</source>
        <translation>按 {palette} 按名称查找任何命令，按 {help} 打开帮助。</translation>
    </message>
</context>
<context>
    <name>About</name>
    <message>
        <source>Duidu itself</source>
        <translation>对读本身</translation>
    </message>
    <message>
        <source>The window</source>
        <translation>窗口</translation>
    </message>
    <message>
        <source>Reading files</source>
        <translation>读取文件</translation>
    </message>
    <message>
        <source>Reading web pages</source>
        <translation>读取网页</translation>
    </message>
    <message>
        <source>PDF</source>
        <translation>PDF 文件</translation>
    </message>
    <message>
        <source>Words, readings, scripts</source>
        <translation>分词、读音与字形</translation>
    </message>
    <message>
        <source>Dictionary</source>
        <translation>词典</translation>
    </message>
    <message>
        <source>Translation</source>
        <translation>翻译</translation>
    </message>
    <message>
        <source>Flash cards</source>
        <translation>卡片</translation>
    </message>
    <message>
        <source>only where Python is brought along</source>
        <translation>仅随附 Python 的版本含有</translation>
    </message>
</context>
<context>
    <name>AboutDialog</name>
    <message>
        <source>About Duidu</source>
        <translation>关于对读</translation>
    </message>
    <message>
        <source>Reads Chinese with you: any script, pinyin, English.</source>
        <translation>陪您读中文：任何字形、拼音、英文。</translation>
    </message>
    <message>
        <source>About</source>
        <translation>关于</translation>
    </message>
    <message>
        <source>Components</source>
        <translation>组件</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>数据</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>许可证</translation>
    </message>
    <message>
        <source>Text of the licence</source>
        <translation>许可证全文</translation>
    </message>
    <message>
        <source>Copy versions</source>
        <translation>复制版本信息</translation>
    </message>
    <message>
        <source>What to send along with what you tell of a fault</source>
        <translation>报告问题时请一并附上</translation>
    </message>
    <message>
        <source>Duidu is free software under the GNU General Public License, version 3 or later: you may use, study, change and pass it on by its terms. It comes without any warranty.</source>
        <translation>对读是自由软件，依 GNU 通用公共许可证第 3 版或更新版本发布：您可以按其条款使用、研究、修改和传播。本程序不附带任何担保。</translation>
    </message>
    <message>
        <source>Qt and PySide6 are used under the GNU Lesser General Public License, version 3. They are unchanged and lie beside Duidu as libraries of their own, so that you can put others in their place. Their source is at {address}.</source>
        <translation>Qt 与 PySide6 依 GNU 宽通用公共许可证第 3 版使用，未经修改，作为独立的库与对读并存，您可以用自己的版本替换。其源代码见 {address}。</translation>
    </message>
    <message>
        <source>The dictionary is CC-CEDICT, under CC BY-SA 4.0: what you make of it, pass on likewise.</source>
        <translation>词典为 CC-CEDICT，采用 CC BY-SA 4.0：由它衍生的内容须以相同方式共享。</translation>
    </message>
    <message>
        <source>CTranslate2, as PyPI has it for processors of Intel and AMD, holds parts of the Math Kernel Library of Intel and of the CUDA runtime of NVIDIA: these may be passed on, but are not free software.</source>
        <translation>PyPI 上供英特尔与 AMD 处理器使用的 CTranslate2 内含英特尔 Math Kernel Library 与英伟达 CUDA 运行库的部分内容：它们可以再分发，但不是自由软件。</translation>
    </message>
    <message>
        <source>Translation models are no part of Duidu: {name}</source>
        <translation>翻译模型不属于对读：{name}</translation>
    </message>
</context>
<context>
    <name>ComponentsPage</name>
    <message>
        <source>Find by name, licence or use</source>
        <translation>按名称、许可证或用途查找</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>许可证</translation>
    </message>
    <message>
        <source>What Duidu brings along</source>
        <translation>对读附带的内容</translation>
    </message>
    <message>
        <source>Text of the licence</source>
        <translation>许可证全文</translation>
    </message>
    <message>
        <source>inside {name}</source>
        <translation>包含于 {name}</translation>
    </message>
</context>
<context>
    <name>CrashDialog</name>
    <message>
        <source>What went wrong</source>
        <translation>出了什么问题</translation>
    </message>
    <message>
        <source>Something went wrong in Duidu that should not have. It goes on as well as it can.</source>
        <translation>对读出了不该出的问题，会尽可能继续运行。</translation>
    </message>
    <message>
        <source>Duidu ended unexpectedly last time: a part of it failed in a way that it could not catch.</source>
        <translation>对读上次意外结束：其中某个部分出错，对读无法补救。</translation>
    </message>
    <message>
        <source>Duidu could not be started: something went wrong that should not have.</source>
        <translation>对读无法启动：出了不该出的问题。</translation>
    </message>
    <message>
        <source>What you wrote is kept. Nothing was sent to anybody. Below is what can be reported: it holds no text that you read or wrote. Whoever looks after Duidu can find the fault with it.</source>
        <translation>您写的都保存着，没有向任何人发送任何内容。下面是可以用来报告的信息，其中没有您读过或写过的文字，维护对读的人可以凭它找到错误。</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>报告</translation>
    </message>
    <message>
        <source>&amp;Copy report</source>
        <translation>复制报告(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Save report…</source>
        <translation>保存报告…(&amp;S)</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Copied.</source>
        <translation>已复制。</translation>
    </message>
    <message>
        <source>Save report</source>
        <translation>保存报告</translation>
    </message>
    <message>
        <source>Texts (*.txt)</source>
        <translation>文本 (*.txt)</translation>
    </message>
    <message>
        <source>Saved as {path}.</source>
        <translation>已保存为 {path}。</translation>
    </message>
</context>
<context>
    <name>OpeningNotice</name>
    <message>
        <source>Opening {name}…</source>
        <translation>正在打开 {name}…</translation>
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
        <translation>这是您上次写了一半的内容。</translation>
    </message>
    <message>
        <source>Drop it</source>
        <translation>丢弃</translation>
    </message>
</context>
<context>
    <name>DraftNotice</name>
    <message>
        <source>There is an unfinished note of yours in this text.</source>
        <translation>这篇文章里有您没写完的笔记。</translation>
    </message>
    <message>
        <source>There is an unfinished note of yours on this text.</source>
        <translation>您对这篇文章的笔记还没写完。</translation>
    </message>
    <message>
        <source>There is an unfinished translation of yours in this text.</source>
        <translation>这篇文章里有您没写完的译文。</translation>
    </message>
    <message>
        <source>There is an unfinished correction of yours in this text.</source>
        <translation>这篇文章里有您没改完的更正。</translation>
    </message>
    <message>
        <source>You began to write at {count} places of this text.</source>
        <translation>这篇文章里有 {count} 处您写了一半的内容。</translation>
    </message>
    <message>
        <source>It is kept until you finish it or drop it.</source>
        <translation>在您写完或丢弃之前会一直保留。</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>继续写</translation>
    </message>
    <message>
        <source>There is an unfinished term of yours for the glossary.</source>
        <translation>您有一条未写完的术语。</translation>
    </message>
    <message>
        <source>You began to write {count} terms of the glossary.</source>
        <translation>您开始写了 {count} 条术语。</translation>
    </message>
</context>
<context>
    <name>Leaving</name>
    <message>
        <source>English that you wrote</source>
        <translation>您写的英文</translation>
    </message>
    <message>
        <source>corrections</source>
        <translation>更正</translation>
    </message>
    <message>
        <source>terms of the glossary</source>
        <translation>术语表中的术语</translation>
    </message>
    <message>
        <source>words that you marked</source>
        <translation>您标记的生词</translation>
    </message>
    <message>
        <source>highlights and their notes</source>
        <translation>标亮及其笔记</translation>
    </message>
    <message>
        <source>notes on whole texts</source>
        <translation>对整篇文章的笔记</translation>
    </message>
    <message>
        <source>bookmarks</source>
        <translation>书签</translation>
    </message>
    <message>
        <source>what is folded in texts of a source</source>
        <translation>某一来源的文章中要折叠的内容</translation>
    </message>
    <message>
        <source>what you began to write</source>
        <translation>您开始写而未完成的内容</translation>
    </message>
    <message>
        <source>settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>texts that you pasted or fetched</source>
        <translation>您粘贴或获取的文章</translation>
    </message>
    <message>
        <source>folders of the library</source>
        <translation>书库的文件夹</translation>
    </message>
    <message>
        <source>how the library is sorted</source>
        <translation>书库的整理结果</translation>
    </message>
</context>
<context>
    <name>LeavingDialog</name>
    <message>
        <source>Not saved</source>
        <translation>未保存</translation>
    </message>
    <message>
        <source>This could not be written to the disk and is lost when Duidu is closed:</source>
        <translation>以下内容无法写入磁盘，关闭对读后将会丢失：</translation>
    </message>
    <message>
        <source>Tried again, without success ({count}).</source>
        <translation>已重试，仍未成功（{count} 次）。</translation>
    </message>
    <message>
        <source>&amp;Quit without saving</source>
        <translation>不保存并退出(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;Stay</source>
        <translation>留下(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Try again</source>
        <translation>重试(&amp;T)</translation>
    </message>
    <message>
        <source>{kinds}
{file}: {reason}</source>
        <translation>{kinds}
{file}：{reason}</translation>
    </message>
    <message>
        <source>What you made earlier is safe in the file: open it with the newer Duidu. If you stay you can still export edits and glossary under Translation, corrections under Edit.</source>
        <translation>您以前的内容在该文件中安然无恙：请用较新版本的对读打开。若留下，您仍可在“翻译”菜单中导出修改和术语表，在“编辑”菜单中导出更正。</translation>
    </message>
    <message>
        <source>Free some space, or let the folder be written to, and try again. If you stay you can still export edits and glossary under Translation, corrections under Edit.</source>
        <translation>请腾出一些空间，或让该文件夹可以写入，然后重试。若留下，您仍可在“翻译”菜单中导出修改和术语表，在“编辑”菜单中导出更正。</translation>
    </message>
    <message>
        <source>Free some space, or let the folder be written to, and try again.</source>
        <translation>请腾出一些空间，或让该文件夹可以写入，然后重试。</translation>
    </message>
</context>
<context>
    <name>Detail</name>
    <message>
        <source>it is closed</source>
        <translation>它已关闭</translation>
    </message>
    <message>
        <source>more than {a} files in it</source>
        <translation>其中的文件超过 {a} 个</translation>
    </message>
    <message>
        <source>it is packed in an unknown way</source>
        <translation>其压缩方式未知</translation>
    </message>
    <message>
        <source>it unpacks to too much</source>
        <translation>解压后太大</translation>
    </message>
    <message>
        <source>it is not there any more</source>
        <translation>它已不在那里</translation>
    </message>
    <message>
        <source>it is too large</source>
        <translation>它太大</translation>
    </message>
    <message>
        <source>it has more than {a} MB</source>
        <translation>它超过 {a} MB</translation>
    </message>
    <message>
        <source>it is damaged</source>
        <translation>它已损坏</translation>
    </message>
    <message>
        <source>it is not in UTF-8</source>
        <translation>它不是 UTF-8 编码</translation>
    </message>
    <message>
        <source>its lines are no entries</source>
        <translation>其各行不是词条</translation>
    </message>
    <message>
        <source>there are too many words</source>
        <translation>词太多</translation>
    </message>
    <message>
        <source>{a} of its lines are no entries</source>
        <translation>其中 {a} 行不是词条</translation>
    </message>
    <message>
        <source>it has no entries</source>
        <translation>其中没有词条</translation>
    </message>
    <message>
        <source>there are {a} dictionaries in it; choose one .ifo</source>
        <translation>其中有 {a} 部词典；请选择一个 .ifo 文件</translation>
    </message>
    <message>
        <source>there is no dictionary in it</source>
        <translation>其中没有词典</translation>
    </message>
    <message>
        <source>it is missing</source>
        <translation>它缺失</translation>
    </message>
    <message>
        <source>it has {a} of {b} words</source>
        <translation>只有 {b} 个词中的 {a} 个</translation>
    </message>
    <message>
        <source>it ends in the middle of a word</source>
        <translation>它在一个词的中间结束</translation>
    </message>
    <message>
        <source>an entry is too large</source>
        <translation>有一个词条太大</translation>
    </message>
    <message>
        <source>it has too many words</source>
        <translation>词太多</translation>
    </message>
    <message>
        <source>it has no words</source>
        <translation>其中没有词</translation>
    </message>
    <message>
        <source>an entry lies beyond its end</source>
        <translation>有一个词条超出了文件末尾</translation>
    </message>
    <message>
        <source>it names a word that is not there</source>
        <translation>它提到一个不存在的词</translation>
    </message>
    <message>
        <source>it does not begin with {a}</source>
        <translation>它不以 {a} 开头</translation>
    </message>
    <message>
        <source>its version is none of {a}</source>
        <translation>其版本不在 {a} 之列</translation>
    </message>
    <message>
        <source>its end is not known</source>
        <translation>找不到其结尾</translation>
    </message>
    <message>
        <source>a part of it is too large</source>
        <translation>其中一部分太大</translation>
    </message>
    <message>
        <source>it ends too early</source>
        <translation>它过早结束</translation>
    </message>
    <message>
        <source>its format is none of 1 to 3</source>
        <translation>其格式不在 1 至 3 之列</translation>
    </message>
    <message>
        <source>it has no title</source>
        <translation>它没有标题</translation>
    </message>
    <message>
        <source>there are no words beside it (term_bank_1.json)</source>
        <translation>旁边没有词的文件（term_bank_1.json）</translation>
    </message>
    <message>
        <source>it is no object</source>
        <translation>它不是一个对象</translation>
    </message>
    <message>
        <source>its tables are damaged</source>
        <translation>其数据表已损坏</translation>
    </message>
    <message>
        <source>its end is missing</source>
        <translation>其结尾缺失</translation>
    </message>
    <message>
        <source>it is neither a package nor a collection</source>
        <translation>它既不是牌组包也不是集合</translation>
    </message>
    <message>
        <source>there is no collection in it</source>
        <translation>其中没有集合</translation>
    </message>
    <message>
        <source>it unpacks to more than {a} MB</source>
        <translation>解压后超过 {a} MB</translation>
    </message>
    <message>
        <source>nothing known stands between its columns</source>
        <translation>各列之间没有已知的分隔符</translation>
    </message>
    <message>
        <source>it has something else where an object must be</source>
        <translation>应为对象之处是别的内容</translation>
    </message>
    <message>
        <source>it has something else where a list must be</source>
        <translation>应为列表之处是别的内容</translation>
    </message>
    <message>
        <source>{a} is no text</source>
        <translation>{a} 不是文字</translation>
    </message>
    <message>
        <source>{a} is no whole number</source>
        <translation>{a} 不是整数</translation>
    </message>
    <message>
        <source>it has more than {a} blocks</source>
        <translation>它超过 {a} 个段落</translation>
    </message>
    <message>
        <source>{a} unpacks to more than {b} MB</source>
        <translation>{a} 解压后超过 {b} MB</translation>
    </message>
    <message>
        <source>{a} is missing</source>
        <translation>缺少 {a}</translation>
    </message>
    <message>
        <source>{a} is packed in an unknown way</source>
        <translation>{a} 的压缩方式未知</translation>
    </message>
    <message>
        <source>it names no text</source>
        <translation>其中没有列出正文</translation>
    </message>
    <message>
        <source>the server leads to this computer or its network</source>
        <translation>服务器指向本机或其网络</translation>
    </message>
    <message>
        <source>the server sent nothing for {a} seconds</source>
        <translation>服务器 {a} 秒未发送任何内容</translation>
    </message>
    <message>
        <source>it took more than {a} seconds</source>
        <translation>用时超过 {a} 秒</translation>
    </message>
    <message>
        <source>its host or port is not valid</source>
        <translation>其主机或端口无效</translation>
    </message>
    <message>
        <source>it begins with neither http:// nor https://</source>
        <translation>它不以 http:// 或 https:// 开头</translation>
    </message>
    <message>
        <source>it holds a user name or a password</source>
        <translation>其中含有用户名或密码</translation>
    </message>
    <message>
        <source>it has no host</source>
        <translation>其中没有主机名</translation>
    </message>
    <message>
        <source>it has a character that no address has</source>
        <translation>其中有地址不可能有的字符</translation>
    </message>
    <message>
        <source>too many elements in one piece</source>
        <translation>一处的元素太多</translation>
    </message>
    <message>
        <source>its elements are nested more than {a} deep</source>
        <translation>其元素嵌套超过 {a} 层</translation>
    </message>
    <message>
        <source>no XML</source>
        <translation>不是 XML</translation>
    </message>
    <message>
        <source>no HTML part</source>
        <translation>没有 HTML 部分</translation>
    </message>
    <message>
        <source>its main part is missing</source>
        <translation>其主要部分缺失</translation>
    </message>
    <message>
        <source>more than {a} million characters, {b} for each line</source>
        <translation>超过 {a} 百万字，每行另计 {b} 字</translation>
    </message>
    <message>
        <source>page {a} has {b} characters, more than {c}</source>
        <translation>第 {a} 页有 {b} 个字符，超过 {c}</translation>
    </message>
    <message>
        <source>more than {a} characters</source>
        <translation>超过 {a} 个字符</translation>
    </message>
    <message>
        <source>none of its pages can be read</source>
        <translation>没有一页可以读取</translation>
    </message>
    <message>
        <source>it cannot be opened as a PDF</source>
        <translation>无法作为 PDF 打开</translation>
    </message>
    <message>
        <source>{a} pages &gt; {b}</source>
        <translation>{a} 页 &gt; {b} 页</translation>
    </message>
    <message>
        <source>it ends early</source>
        <translation>它过早结束</translation>
    </message>
    <message>
        <source>it names a place outside of it</source>
        <translation>它指向自身以外的位置</translation>
    </message>
    <message>
        <source>it does not hold what it says</source>
        <translation>其内容与所述不符</translation>
    </message>
    <message>
        <source>it is packed in another way than a backup</source>
        <translation>其压缩方式与备份不同</translation>
    </message>
    <message>
        <source>it is larger than {a} GB</source>
        <translation>它大于 {a} GB</translation>
    </message>
    <message>
        <source>it has no manifest</source>
        <translation>它没有清单</translation>
    </message>
    <message>
        <source>its manifest is damaged</source>
        <translation>其清单已损坏</translation>
    </message>
    <message>
        <source>its format is {a}</source>
        <translation>其格式为 {a}</translation>
    </message>
    <message>
        <source>it is no backup of Duidu</source>
        <translation>它不是对读的备份</translation>
    </message>
    <message>
        <source>it holds other files than a backup does</source>
        <translation>其中有备份不会有的文件</translation>
    </message>
    <message>
        <source>version {a}</source>
        <translation>版本 {a}</translation>
    </message>
    <message>
        <source>{a} is not as large as it says</source>
        <translation>{a} 的大小与所述不符</translation>
    </message>
    <message>
        <source>{a} is too large</source>
        <translation>{a} 太大</translation>
    </message>
    <message>
        <source>{a} is not what was backed up</source>
        <translation>{a} 不是当时备份的内容</translation>
    </message>
    <message>
        <source>it is no table of settings</source>
        <translation>它不是设置表</translation>
    </message>
    <message>
        <source>it is of a newer version</source>
        <translation>它来自较新的版本</translation>
    </message>
    <message>
        <source>its pages have another size</source>
        <translation>其页面大小不同</translation>
    </message>
    <message>
        <source>it is no database of Duidu</source>
        <translation>它不是对读的数据库</translation>
    </message>
    <message>
        <source>a value in it is of another kind than its column</source>
        <translation>其中有一个值与所在列的类型不符</translation>
    </message>
    <message>
        <source>another program is at work on it</source>
        <translation>另一个程序正在使用它</translation>
    </message>
    <message>
        <source>no encoding of Chinese fits it</source>
        <translation>没有适合它的中文编码</translation>
    </message>
    <message>
        <source>no row of it has a kind, a text and what is right</source>
        <translation>没有一行同时有类型、原文和正确内容</translation>
    </message>
    <message>
        <source>line {a}: {rest}</source>
        <translation>第 {a} 行：{rest}</translation>
    </message>
    <message>
        <source>it has more than {a} lines, or too much in them</source>
        <translation>它超过 {a} 行，或行内内容太多</translation>
    </message>
    <message>
        <source>there is no entry in it</source>
        <translation>其中没有词条</translation>
    </message>
    <message>
        <source>there is no Chinese in it</source>
        <translation>其中没有中文</translation>
    </message>
    <message>
        <source>there is no English for it</source>
        <translation>它没有对应的英文</translation>
    </message>
    <message>
        <source>no line of it has a Chinese word and a level</source>
        <translation>没有一行同时有中文词和级别</translation>
    </message>
    <message>
        <source>it has {a} different levels</source>
        <translation>它有 {a} 个不同的级别</translation>
    </message>
    <message>
        <source>no word of it has {a} characters or fewer</source>
        <translation>没有一个词在 {a} 个字以内</translation>
    </message>
    <message>
        <source>it has {a} lines</source>
        <translation>它有 {a} 行</translation>
    </message>
    <message>
        <source>the file has version {a}, this program knows {b}</source>
        <translation>文件版本为 {a}，本程序只认识 {b}</translation>
    </message>
    <message>
        <source>nothing in it is Chinese with English beside it</source>
        <translation>其中没有附英文的中文</translation>
    </message>
    <message>
        <source>no line of it has a Chinese word</source>
        <translation>没有一行有中文词</translation>
    </message>
    <message>
        <source>it is nested too deeply</source>
        <translation>嵌套太深</translation>
    </message>
    <message>
        <source>a member has no name</source>
        <translation>有一个成员没有名称</translation>
    </message>
    <message>
        <source>something follows its end</source>
        <translation>其结尾之后还有内容</translation>
    </message>
    <message>
        <source>there is no {a} where one must be</source>
        <translation>应有 {a} 之处没有</translation>
    </message>
    <message>
        <source>nothing stands in the place of a colour</source>
        <translation>有一处应为颜色却是空的</translation>
    </message>
    <message>
        <source>{a} stands in the place of a colour</source>
        <translation>应为颜色之处是 {a}</translation>
    </message>
    <message>
        <source>{a} words</source>
        <translation>{a} 个词</translation>
    </message>
    <message>
        <source>no field of its notes has Chinese words</source>
        <translation>其笔记中没有一个字段有中文词</translation>
    </message>
    <message>
        <source>none of your words is among those chosen</source>
        <translation>您的生词都不在所选之列</translation>
    </message>
    <message>
        <source>none of its corrections fits its text</source>
        <translation>没有一条更正与其原文相符</translation>
    </message>
    <message>
        <source>{a} has {b} characters, each with one syllable</source>
        <translation>{a} 有 {b} 个字，每字一个音节</translation>
    </message>
    <message>
        <source>not all of {a} is Chinese</source>
        <translation>{a} 不全是中文</translation>
    </message>
    <message>
        <source>its words are other characters</source>
        <translation>其词与原文的字不同</translation>
    </message>
    <message>
        <source>nothing says for which script</source>
        <translation>没有说明用于哪种字体</translation>
    </message>
    <message>
        <source>nothing says what is right</source>
        <translation>没有说明什么是正确的</translation>
    </message>
    <message>
        <source>something unexpected happened</source>
        <translation>发生了意外情况</translation>
    </message>
    <message>
        <source>it does not run</source>
        <translation>它没有运行</translation>
    </message>
    <message>
        <source>it does not start</source>
        <translation>它无法启动</translation>
    </message>
    <message>
        <source>it does not answer</source>
        <translation>它没有回应</translation>
    </message>
    <message>
        <source>it answers what nobody asked: {a}</source>
        <translation>它答非所问：{a}</translation>
    </message>
    <message>
        <source>it takes no text</source>
        <translation>它不接受文字</translation>
    </message>
    <message>
        <source>its answer is too long</source>
        <translation>其回应太长</translation>
    </message>
    <message>
        <source>it does not speak SSIP</source>
        <translation>它不使用 SSIP 协议</translation>
    </message>
    <message>
        <source>it went away</source>
        <translation>它已断开</translation>
    </message>
    <message>
        <source>it gives the text no number</source>
        <translation>它没有给文字编号</translation>
    </message>
    <message>
        <source>its member {a} would leave its folder</source>
        <translation>其成员 {a} 会离开所在文件夹</translation>
    </message>
    <message>
        <source>the name of its member {a} is too long</source>
        <translation>其成员 {a} 的名称太长</translation>
    </message>
    <message>
        <source>its member {a} is a file and a folder</source>
        <translation>其成员 {a} 既是文件又是文件夹</translation>
    </message>
    <message>
        <source>its member {a} is a link or device, not a file</source>
        <translation>其成员 {a} 是链接或设备，不是文件</translation>
    </message>
    <message>
        <source>its member {a} is encrypted</source>
        <translation>其成员 {a} 已加密</translation>
    </message>
    <message>
        <source>its member {a} is compressed in an unknown way</source>
        <translation>其成员 {a} 的压缩方式未知</translation>
    </message>
    <message>
        <source>it would unpack to {a} bytes, more than {b}</source>
        <translation>解压后为 {a} 字节，超过 {b}</translation>
    </message>
    <message>
        <source>its members overlap</source>
        <translation>其成员互相重叠</translation>
    </message>
    <message>
        <source>{a} would unpack from {b} to {c} bytes, as no model does</source>
        <translation>{a} 会从 {b} 字节解压为 {c} 字节，没有模型会这样</translation>
    </message>
    <message>
        <source>it does not hold one folder with everything in it</source>
        <translation>其内容不在同一个文件夹中</translation>
    </message>
    <message>
        <source>it is not a regular file</source>
        <translation>它不是普通文件</translation>
    </message>
    <message>
        <source>it is larger than {a} bytes</source>
        <translation>它大于 {a} 字节</translation>
    </message>
    <message>
        <source>it holds more than {a} files</source>
        <translation>其中的文件超过 {a} 个</translation>
    </message>
    <message>
        <source>its zip directory is damaged</source>
        <translation>其 zip 目录已损坏</translation>
    </message>
    <message>
        <source>the zip archive is cut short or damaged</source>
        <translation>zip 压缩包不完整或已损坏</translation>
    </message>
    <message>
        <source>it is not a zip archive</source>
        <translation>它不是 zip 压缩包</translation>
    </message>
    <message>
        <source>it holds {a} twice</source>
        <translation>{a} 在其中出现两次</translation>
    </message>
    <message>
        <source>{a} is damaged in the archive</source>
        <translation>压缩包中的 {a} 已损坏</translation>
    </message>
    <message>
        <source>the connection broke</source>
        <translation>连接中断</translation>
    </message>
    <message>
        <source>the server does not go on where the line broke</source>
        <translation>服务器不从中断处继续</translation>
    </message>
    <message>
        <source>{a} bytes instead of {b}</source>
        <translation>{a} 字节，应为 {b} 字节</translation>
    </message>
    <message>
        <source>{a} bytes are needed, {b} are free</source>
        <translation>需要 {a} 字节，仅剩 {b} 字节</translation>
    </message>
    <message>
        <source>more than {a} bytes came</source>
        <translation>收到的内容超过 {a} 字节</translation>
    </message>
    <message>
        <source>it has no link</source>
        <translation>它没有链接</translation>
    </message>
    <message>
        <source>a web page came instead; the network may want you to log in with a browser first</source>
        <translation>收到的是网页；该网络可能要求先用浏览器登录</translation>
    </message>
    <message>
        <source>{a} has format {b}, and only 4 to 6 are read here</source>
        <translation>{a} 的格式为 {b}，这里只能读取 4 至 6</translation>
    </message>
    <message>
        <source>{a} is empty</source>
        <translation>{a} 是空的</translation>
    </message>
    <message>
        <source>{a} has no {b} vocabulary: it is not a translation model</source>
        <translation>{a} 没有 {b} 词表：它不是翻译模型</translation>
    </message>
    <message>
        <source>model/{a} has {b} entries, but {c} has {d}</source>
        <translation>model/{a} 有 {b} 项，而 {c} 有 {d} 项</translation>
    </message>
    <message>
        <source>{a} is damaged: {b} and its {c} do not belong together</source>
        <translation>{a} 已损坏：{b} 与其 {c} 不相配</translation>
    </message>
    <message>
        <source>{a} belongs to another model: {b} knows {c} of its {d} pieces</source>
        <translation>{a} 属于另一个模型：{b} 只认识其 {d} 个片段中的 {c} 个</translation>
    </message>
    <message>
        <source>{a} is damaged</source>
        <translation>{a} 已损坏</translation>
    </message>
    <message>
        <source>{a} is not a list of tokens</source>
        <translation>{a} 不是词元列表</translation>
    </message>
    <message>
        <source>{a} is cut short or damaged at byte {b} of {c}</source>
        <translation>{a} 在 {c} 字节中的第 {b} 字节处中断或损坏</translation>
    </message>
    <message>
        <source>{a} is {b} bytes long instead of {c}</source>
        <translation>{a} 长 {b} 字节，应为 {c} 字节</translation>
    </message>
    <message>
        <source>it is not a package index</source>
        <translation>它不是软件包索引</translation>
    </message>
    <message>
        <source>it holds {a}, not {b}</source>
        <translation>其中是 {a}，不是 {b}</translation>
    </message>
    <message>
        <source>it translates from {a} to {b}, and only what leads from Chinese (zh or zt) to English (en) is read here</source>
        <translation>它从 {a} 翻译为 {b}，这里只能使用从中文（zh 或 zt）翻译为英文（en）的</translation>
    </message>
    <message>
        <source>{a}: package_version is {b}, not like 1.9</source>
        <translation>{a}：package_version 为 {b}，与 1.9 之类不同</translation>
    </message>
    <message>
        <source>{a} is larger than {b} bytes</source>
        <translation>{a} 大于 {b} 字节</translation>
    </message>
    <message>
        <source>{a} cannot be read ({rest})</source>
        <translation>{a} 无法读取（{rest}）</translation>
    </message>
    <message>
        <source>it cannot be read ({rest})</source>
        <translation>它无法读取（{rest}）</translation>
    </message>
    <message>
        <source>{a} is damaged: it is not JSON</source>
        <translation>{a} 已损坏：它不是 JSON</translation>
    </message>
    <message>
        <source>{a} is damaged: it is not a JSON object</source>
        <translation>{a} 已损坏：它不是 JSON 对象</translation>
    </message>
    <message>
        <source>the model crashes the translator: {rest}</source>
        <translation>该模型使翻译程序崩溃：{rest}</translation>
    </message>
    <message>
        <source>the model does not run: {rest}</source>
        <translation>该模型无法运行：{rest}</translation>
    </message>
    <message>
        <source>the model makes no English of a trial sentence</source>
        <translation>该模型没有译出试译的句子</translation>
    </message>
    <message>
        <source>the model needs over {a} seconds for a trial sentence</source>
        <translation>该模型试译一句需要超过 {a} 秒</translation>
    </message>
    <message>
        <source>the model needs over {a} GB of memory</source>
        <translation>该模型需要超过 {a} GB 内存</translation>
    </message>
    <message>
        <source>exit status {a}</source>
        <translation>退出状态 {a}</translation>
    </message>
    <message>
        <source>its address is not valid</source>
        <translation>其地址无效</translation>
    </message>
    <message>
        <source>its address is not a secure one (https)</source>
        <translation>其地址不是安全地址（https）</translation>
    </message>
    <message>
        <source>the server leads to an address without https</source>
        <translation>服务器指向没有 https 的地址</translation>
    </message>
    <message>
        <source>the server's answer cannot be read</source>
        <translation>无法读取服务器的回应</translation>
    </message>
    <message>
        <source>{rest}, status {a}</source>
        <translation>{rest}，状态 {a}</translation>
    </message>
    <message>
        <source>the server wants a password</source>
        <translation>服务器要求密码</translation>
    </message>
    <message>
        <source>the server refuses it</source>
        <translation>服务器拒绝</translation>
    </message>
    <message>
        <source>the server has no such file</source>
        <translation>服务器上没有该文件</translation>
    </message>
    <message>
        <source>the server has no such page</source>
        <translation>服务器上没有该网页</translation>
    </message>
    <message>
        <source>the proxy wants a password</source>
        <translation>代理服务器要求密码</translation>
    </message>
    <message>
        <source>the server no longer has the file</source>
        <translation>服务器上已没有该文件</translation>
    </message>
    <message>
        <source>the server no longer has the page</source>
        <translation>服务器上已没有该网页</translation>
    </message>
    <message>
        <source>the server is asked too often</source>
        <translation>对服务器的请求太频繁</translation>
    </message>
    <message>
        <source>the server redirects without end or astray</source>
        <translation>服务器不断重定向或指向错误</translation>
    </message>
    <message>
        <source>the server has a fault</source>
        <translation>服务器有故障</translation>
    </message>
    <message>
        <source>the server does not give it</source>
        <translation>服务器不提供</translation>
    </message>
    <message>
        <source>the server's certificate is not to be trusted: {rest}</source>
        <translation>服务器的证书不可信：{rest}</translation>
    </message>
    <message>
        <source>its certificate is not to be trusted: {rest}</source>
        <translation>其证书不可信：{rest}</translation>
    </message>
    <message>
        <source>no secure connection: {rest}</source>
        <translation>无法建立安全连接：{rest}</translation>
    </message>
    <message>
        <source>no secure connection; is its address one with http?</source>
        <translation>无法建立安全连接；其地址是否以 http 开头？</translation>
    </message>
    <message>
        <source>no secure connection</source>
        <translation>无法建立安全连接</translation>
    </message>
    <message>
        <source>the server's name cannot be looked up; is there a network?</source>
        <translation>无法查到服务器的名称；网络是否连通？</translation>
    </message>
    <message>
        <source>its name cannot be looked up</source>
        <translation>无法查到其名称</translation>
    </message>
    <message>
        <source>the server refuses connections</source>
        <translation>服务器拒绝连接</translation>
    </message>
    <message>
        <source>nothing answers there; is the server running?</source>
        <translation>那里没有回应；服务器是否在运行？</translation>
    </message>
    <message>
        <source>what answers there is no web server</source>
        <translation>回应的不是网页服务器</translation>
    </message>
    <message>
        <source>its port or host is not valid</source>
        <translation>其端口或主机无效</translation>
    </message>
    <message>
        <source>its host is not valid</source>
        <translation>其主机无效</translation>
    </message>
    <message>
        <source>its port is not valid</source>
        <translation>其端口无效</translation>
    </message>
    <message>
        <source>it holds a ? or a #</source>
        <translation>其中有 ? 或 #</translation>
    </message>
    <message>
        <source>it is too slow: no answer came in time</source>
        <translation>它太慢：没有及时回应</translation>
    </message>
    <message>
        <source>no connection within {a} seconds</source>
        <translation>{a} 秒内未能连接</translation>
    </message>
    <message>
        <source>it redirects to another address; that is not followed</source>
        <translation>它重定向到另一个地址；不予跟随</translation>
    </message>
    <message>
        <source>it sent compressed data that nobody asked for</source>
        <translation>它发来未经要求的压缩数据</translation>
    </message>
    <message>
        <source>it answered with a web page</source>
        <translation>它回应的是网页</translation>
    </message>
    <message>
        <source>its answer is not JSON</source>
        <translation>其回应不是 JSON</translation>
    </message>
    <message>
        <source>its answer has more than {a} bytes</source>
        <translation>其回应超过 {a} 字节</translation>
    </message>
    <message>
        <source>it answers {a}: {rest}</source>
        <translation>它回应 {a}：{rest}</translation>
    </message>
    <message>
        <source>no reason given</source>
        <translation>未说明原因</translation>
    </message>
    <message>
        <source>its answer holds no translation</source>
        <translation>其回应中没有译文</translation>
    </message>
    <message>
        <source>its answer holds no translations</source>
        <translation>其回应中没有译文</translation>
    </message>
    <message>
        <source>{a} sentences were sent, {b} translations came</source>
        <translation>发送了 {a} 句，收到 {b} 句译文</translation>
    </message>
    <message>
        <source>it does not tell its languages</source>
        <translation>它没有说明支持的语言</translation>
    </message>
    <message>
        <source>it does not offer translation from Chinese (zh) to English</source>
        <translation>它不提供从中文（zh）到英文的翻译</translation>
    </message>
    <message>
        <source>it translated nothing; is it a model that reasons first?</source>
        <translation>它没有译出任何内容；它是先推理再回答的模型吗？</translation>
    </message>
    <message>
        <source>it is not {a}</source>
        <translation>它不是 {a}</translation>
    </message>
    <message>
        <source>it has no {a}</source>
        <translation>它没有 {a}</translation>
    </message>
    <message>
        <source>it has {a}</source>
        <translation>它有 {a}</translation>
    </message>
    <message>
        <source>it wants a key or a password</source>
        <translation>它要求密钥或密码</translation>
    </message>
    <message>
        <source>it refuses</source>
        <translation>它拒绝</translation>
    </message>
    <message>
        <source>there is no such API at this address</source>
        <translation>此地址没有这样的 API</translation>
    </message>
    <message>
        <source>it is asked too often</source>
        <translation>对它的请求太频繁</translation>
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
