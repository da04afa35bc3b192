<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_TW" sourcelanguage="en">
<context>
    <name>Actions</name>
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
        <source>Light</source>
        <translation>淺色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
</context>
<context>
    <name>ColumnHeader</name>
    <message>
        <source>Install the English translator…</source>
        <translation>安裝英文翻譯…</translation>
    </message>
    <message>
        <source>Word-by-word gloss, not a translation.</source>
        <translation>這是逐詞釋義，不是翻譯。</translation>
    </message>
    <message>
        <source>Word-by-word gloss</source>
        <translation>逐詞釋義</translation>
    </message>
    <message>
        <source>Install translator…</source>
        <translation>安裝翻譯…</translation>
    </message>
    <message>
        <source>Word-by-word gloss from CC-CEDICT.</source>
        <translation>逐詞釋義，出自 CC-CEDICT。</translation>
    </message>
    <message>
        <source>Machine translation, {name} {version}</source>
        <translation>機器翻譯，{name} {version}</translation>
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
    <name>ExportCommand</name>
    <message>
        <source>Exporting {name}…</source>
        <translation>正在匯出 {name}…</translation>
    </message>
    <message>
        <source>Exported to {path}</source>
        <translation>已匯出到 {path}</translation>
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
</context>
<context>
    <name>FileCommands</name>
    <message>
        <source>Text files (*.txt *.text *.md)</source>
        <translation>文字檔 (*.txt *.text *.md)</translation>
    </message>
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
        <source>What is open stays open. The details are in the log; please report it.</source>
        <translation>已開啟的文章不受影響。詳情見記錄檔，請告訴我們。</translation>
    </message>
</context>
<context>
    <name>ModelCommands</name>
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
        <source>{name} {version} is installed.</source>
        <translation>已安裝 {name} {version}。</translation>
    </message>
    <message>
        <source>Models…</source>
        <translation>模型…</translation>
    </message>
</context>
<context>
    <name>ModelsDialog</name>
    <message>
        <source>Translation models</source>
        <translation>翻譯模型</translation>
    </message>
    <message>
        <source>Installed models</source>
        <translation>已安裝的模型</translation>
    </message>
    <message>
        <source>Install from a file…</source>
        <translation>從檔案安裝…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Models are shared with other Argos programs on this computer.</source>
        <translation>模型與本機的其他 Argos 程式共用。</translation>
    </message>
    <message>
        <source>No model is installed. Duidu takes Argos packages (.argosmodel).</source>
        <translation>尚未安裝模型。對讀使用 Argos 模型包 (.argosmodel)。</translation>
    </message>
</context>
<context>
    <name>Notices</name>
    <message>
        <source>Recent files and reading positions cannot be kept this time ({reason}).</source>
        <translation>這次無法保存最近開啟的檔案和閱讀位置（{reason}）。</translation>
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
        <source>there is no display to open a window on</source>
        <translation>沒有可以開啟視窗的顯示器</translation>
    </message>
</context>
<context>
    <name>ReadingView</name>
    <message>
        <source>Article</source>
        <translation>文章</translation>
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
        <source>{done} of {total} sentences, simplified to English {version}</source>
        <translation>已譯 {total} 句中的 {done} 句，簡體譯英文 {version}</translation>
    </message>
    <message>
        <source>{done} of {total} sentences, traditional to English {version}</source>
        <translation>已譯 {total} 句中的 {done} 句，繁體譯英文 {version}</translation>
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
        <source>Pinyin above the characters (P)</source>
        <translation>字上的拼音 (P)</translation>
    </message>
    <message>
        <source>English</source>
        <translation>英文</translation>
    </message>
    <message>
        <source>English beside the text (E)</source>
        <translation>旁邊的英文 (E)</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>主題</translation>
    </message>
    <message>
        <source>Light or dark</source>
        <translation>淺色或深色</translation>
    </message>
</context>
<context>
    <name>Welcome</name>
    <message>
        <source>Open a Chinese text, drop a file here, or paste one with Ctrl+Shift+V.</source>
        <translation>開啟一篇中文文章，將檔案拖到這裡，或按 Ctrl+Shift+V 貼上。</translation>
    </message>
    <message>
        <source>Open a file…</source>
        <translation>開啟檔案…</translation>
    </message>
    <message>
        <source>Read the sample</source>
        <translation>閱讀範文</translation>
    </message>
</context>
</TS>
