"""The table of everything a person can ask for: each once, where it stands in the menus.

Menus, toolbar, palette and the editor of shortcuts are made from it. A new action is one entry here, and what it does
one in MainWindow.
"""

from collections.abc import Iterator

from reader.ui.action_spec import ActionSpec, Choice, Entry, Filled, Needs, Separator
from reader.ui.language import QT_TRANSLATE_NOOP

SEPARATOR = Separator()
RECENT, ENCODING, VOICE = "recent", "encoding", "voice"

FILE: tuple[Entry, ...] = (
    ActionSpec("new_window", QT_TRANSLATE_NOOP("Actions", "&New window"), ("Ctrl+N",)),
    ActionSpec(
        "open",
        QT_TRANSLATE_NOOP("Actions", "&Open…"),
        ("Ctrl+O",),
        "open",
        QT_TRANSLATE_NOOP("Actions", "Open a text file"),
    ),
    ActionSpec("open_sample", QT_TRANSLATE_NOOP("Actions", "Open &sample")),
    ActionSpec(
        "open_address",
        QT_TRANSLATE_NOOP("Actions", "Open &web address…"),
        ("Ctrl+L",),
        tip=QT_TRANSLATE_NOOP("Actions", "Fetch one page of the web and read it here"),
    ),
    ActionSpec("paste", QT_TRANSLATE_NOOP("Actions", "&Paste as new text"), ("Ctrl+Shift+V",)),
    ActionSpec(
        "watch_clipboard",
        QT_TRANSLATE_NOOP("Actions", "Open what is &copied"),
        tip=QT_TRANSLATE_NOOP("Actions", "Chinese texts that are copied in other programs open here at once"),
        checkable=True,
        switch=True,
    ),
    ActionSpec(
        "library",
        QT_TRANSLATE_NOOP("Actions", "&Library…"),
        ("Ctrl+Shift+L",),
        tip=QT_TRANSLATE_NOOP("Actions", "All that you have read: folders, tags, search"),
    ),
    Filled(RECENT, QT_TRANSLATE_NOOP("Menus", "Open &recent")),
    SEPARATOR,
    Filled(ENCODING, QT_TRANSLATE_NOOP("Menus", "Te&xt encoding")),
    ActionSpec(
        "export",
        QT_TRANSLATE_NOOP("Actions", "&Export…"),
        ("Ctrl+E",),
        "export",
        QT_TRANSLATE_NOOP("Actions", "Save what is shown as a file"),
        Needs.ARTICLE,
    ),
    ActionSpec("print_preview", QT_TRANSLATE_NOOP("Actions", "Print pre&view…"), ("Ctrl+Alt+P",), needs=Needs.ARTICLE),
    ActionSpec("print", QT_TRANSLATE_NOOP("Actions", "Pr&int…"), ("Ctrl+P",), needs=Needs.ARTICLE),
    SEPARATOR,
    ActionSpec("quit", QT_TRANSLATE_NOOP("Actions", "&Quit"), ("Ctrl+Q",)),
)

EDIT: tuple[Entry, ...] = (
    ActionSpec(
        "undo_correction",
        QT_TRANSLATE_NOOP("Actions", "&Undo correction"),
        ("Ctrl+Z",),
        tip=QT_TRANSLATE_NOOP("Actions", "Take back the last change of a reading, of words or of a conversion"),
    ),
    ActionSpec("redo_correction", QT_TRANSLATE_NOOP("Actions", "Re&do correction"), ("Ctrl+Shift+Z",)),
    SEPARATOR,
    ActionSpec("copy", QT_TRANSLATE_NOOP("Actions", "&Copy"), ("Ctrl+C",), needs=Needs.SELECTION),
    ActionSpec(
        "copy_with_pinyin",
        QT_TRANSLATE_NOOP("Actions", "Copy with &pinyin"),
        ("Ctrl+Shift+C",),
        needs=Needs.SELECTION,
    ),
    SEPARATOR,
    ActionSpec("select_all", QT_TRANSLATE_NOOP("Actions", "Select &all"), ("Ctrl+A",), needs=Needs.ARTICLE),
    SEPARATOR,
    ActionSpec("find", QT_TRANSLATE_NOOP("Actions", "&Find…"), ("Ctrl+F", "/"), needs=Needs.ARTICLE),
    ActionSpec("find_next", QT_TRANSLATE_NOOP("Actions", "Find &next"), ("F3",), needs=Needs.ARTICLE),
    ActionSpec("find_previous", QT_TRANSLATE_NOOP("Actions", "Find pre&vious"), ("Shift+F3",), needs=Needs.ARTICLE),
    SEPARATOR,
    ActionSpec(
        "correct",
        QT_TRANSLATE_NOOP("Actions", "Co&rrect this word…"),
        ("R",),
        tip=QT_TRANSLATE_NOOP("Actions", "Put right its reading, where it begins and ends, how it is converted"),
        needs=Needs.ARTICLE,
    ),
    SEPARATOR,
    ActionSpec(
        "highlight",
        QT_TRANSLATE_NOOP("Actions", "&Highlight"),
        ("H",),
        tip=QT_TRANSLATE_NOOP("Actions", "Highlight what is selected, else the sentence at hand; again takes it away"),
        needs=Needs.ARTICLE,
    ),
    ActionSpec(
        "note",
        QT_TRANSLATE_NOOP("Actions", "No&te…"),
        ("N",),
        tip=QT_TRANSLATE_NOOP("Actions", "Write down what you think of what is selected, else of the sentence at hand"),
        needs=Needs.ARTICLE,
    ),
    ActionSpec(
        "article_note", QT_TRANSLATE_NOOP("Actions", "Note on th&is article…"), ("Shift+N",), needs=Needs.ARTICLE
    ),
    SEPARATOR,
    ActionSpec("corrections", QT_TRANSLATE_NOOP("Actions", "C&orrections…"), ("Ctrl+Shift+R",)),
)

VIEW: tuple[Entry, ...] = (
    Choice(
        "script",
        QT_TRANSLATE_NOOP("Menus", "&Script"),
        ActionSpec("next_script", QT_TRANSLATE_NOOP("Actions", "&Next script"), ("T",)),
    ),
    ActionSpec(
        "idioms",
        QT_TRANSLATE_NOOP("Actions", "Regional &words"),
        tip=QT_TRANSLATE_NOOP("Actions", "Taiwan and Hong Kong script change words too (軟件 becomes 軟體)"),
        checkable=True,
        switch=True,
    ),
    Choice(
        "pinyin",
        QT_TRANSLATE_NOOP("Menus", "&Pinyin"),
        ActionSpec("next_pinyin", QT_TRANSLATE_NOOP("Actions", "&Next pinyin"), ("P",)),
    ),
    Choice("readings", QT_TRANSLATE_NOOP("Menus", "Pinyin &of")),
    Choice("levels", QT_TRANSLATE_NOOP("Menus", "&Colour words by level")),
    Choice(
        "translation",
        QT_TRANSLATE_NOOP("Menus", "&English"),
        ActionSpec("next_translation", QT_TRANSLATE_NOOP("Actions", "&Next English"), ("E",)),
    ),
    ActionSpec(
        "vertical",
        QT_TRANSLATE_NOOP("Actions", "&Vertical text"),
        ("Shift+V",),
        tip=QT_TRANSLATE_NOOP("Actions", "Chinese alone, in columns from right to left"),
        checkable=True,
        switch=True,
    ),
    ActionSpec(
        "fold",
        QT_TRANSLATE_NOOP("Actions", "Fol&d or unfold this paragraph"),
        tip=QT_TRANSLATE_NOOP("Actions", "Fold the paragraph that the keyboard is on into one line, or open the line"),
        needs=Needs.ARTICLE,
    ),
    SEPARATOR,
    ActionSpec(
        "sentence_mode",
        QT_TRANSLATE_NOOP("Actions", "Sentence &by sentence"),
        ("M",),
        tip=QT_TRANSLATE_NOOP("Actions", "One sentence at a time, its pinyin and English shown when you ask for them"),
        needs=Needs.ARTICLE,
        checkable=True,
    ),
    Choice("sentences_begin", QT_TRANSLATE_NOOP("Menus", "Show sentences f&irst as")),
    SEPARATOR,
    ActionSpec("larger", QT_TRANSLATE_NOOP("Actions", "&Larger text"), ("Ctrl++", "Ctrl+="), "larger"),
    ActionSpec("smaller", QT_TRANSLATE_NOOP("Actions", "S&maller text"), ("Ctrl+-",), "smaller"),
    ActionSpec("normal_size", QT_TRANSLATE_NOOP("Actions", "&Normal text size"), ("Ctrl+0",)),
    SEPARATOR,
    ActionSpec(
        "text_and_page",
        QT_TRANSLATE_NOOP("Actions", "Text and pa&ge…"),
        ("Ctrl+,",),
        tip=QT_TRANSLATE_NOOP("Actions", "Typeface, lines, margins, readings, colours"),
    ),
    Choice("theme", QT_TRANSLATE_NOOP("Menus", "&Theme")),
    Choice("language", QT_TRANSLATE_NOOP("Menus", "L&anguage of the window")),
    SEPARATOR,
    ActionSpec("full_screen", QT_TRANSLATE_NOOP("Actions", "&Full screen"), ("F11",), checkable=True),
)

GO: tuple[Entry, ...] = (
    ActionSpec("go_back", QT_TRANSLATE_NOOP("Actions", "&Back"), ("Alt+Left",), needs=Needs.TRAIL),
    ActionSpec("go_forward", QT_TRANSLATE_NOOP("Actions", "&Forward"), ("Alt+Right",), needs=Needs.TRAIL),
    SEPARATOR,
    ActionSpec(
        "toggle_bookmark", QT_TRANSLATE_NOOP("Actions", "Set or remove boo&kmark"), ("Ctrl+D",), needs=Needs.ARTICLE
    ),
    ActionSpec("next_bookmark", QT_TRANSLATE_NOOP("Actions", "&Next bookmark"), ("Alt+PgDown",), needs=Needs.ARTICLE),
    ActionSpec(
        "previous_bookmark", QT_TRANSLATE_NOOP("Actions", "&Previous bookmark"), ("Alt+PgUp",), needs=Needs.ARTICLE
    ),
    SEPARATOR,
    ActionSpec("side_panel", QT_TRANSLATE_NOOP("Actions", "&Side panel"), ("F9",), needs=Needs.ARTICLE, checkable=True),
    ActionSpec("outline", QT_TRANSLATE_NOOP("Actions", "&Outline"), ("Ctrl+Shift+O",), needs=Needs.ARTICLE),
    ActionSpec("bookmarks", QT_TRANSLATE_NOOP("Actions", "Book&marks"), ("Ctrl+Shift+B",), needs=Needs.ARTICLE),
    ActionSpec("notes", QT_TRANSLATE_NOOP("Actions", "Highlights and no&tes"), ("Ctrl+Shift+H",), needs=Needs.ARTICLE),
    SEPARATOR,
    ActionSpec("next_part", QT_TRANSLATE_NOOP("Actions", "Next part of the &window"), ("F6",)),
    ActionSpec("previous_part", QT_TRANSLATE_NOOP("Actions", "Previous part of the window"), ("Shift+F6",)),
)

TRANSLATION: tuple[Entry, ...] = (
    ActionSpec("edit_translation", QT_TRANSLATE_NOOP("Actions", "&Edit translation…"), ("F2",), needs=Needs.ARTICLE),
    ActionSpec(
        "sentence_menu", QT_TRANSLATE_NOOP("Actions", "Menu of the &sentence"), ("Shift+F10",), needs=Needs.ARTICLE
    ),
    ActionSpec(
        "next_flagged", QT_TRANSLATE_NOOP("Actions", "Next &doubtful translation"), ("F8",), needs=Needs.ARTICLE
    ),
    ActionSpec(
        "previous_flagged",
        QT_TRANSLATE_NOOP("Actions", "Previous doubtful translation"),
        ("Shift+F8",),
        needs=Needs.ARTICLE,
    ),
    ActionSpec(
        "gloss_beside",
        QT_TRANSLATE_NOOP("Actions", "&Gloss under the translation"),
        ("G",),
        checkable=True,
        switch=True,
    ),
    SEPARATOR,
    ActionSpec(
        "quality",
        QT_TRANSLATE_NOOP("Actions", "Translate more &carefully"),
        tip=QT_TRANSLATE_NOOP("Actions", "A wider search: somewhat better, somewhat slower"),
        checkable=True,
        switch=True,
    ),
    ActionSpec("pause", QT_TRANSLATE_NOOP("Actions", "&Pause translating"), needs=Needs.ARTICLE, checkable=True),
    SEPARATOR,
    ActionSpec("models", QT_TRANSLATE_NOOP("Actions", "&Models…")),
    ActionSpec("install_model", QT_TRANSLATE_NOOP("Actions", "&Install a model from a file…")),
    ActionSpec("engine", QT_TRANSLATE_NOOP("Actions", "E&ngine…")),
    SEPARATOR,
    ActionSpec("glossary", QT_TRANSLATE_NOOP("Actions", "Gl&ossary…"), ("Ctrl+Shift+G",)),
    ActionSpec("import_glossary", QT_TRANSLATE_NOOP("Actions", "Import g&lossary…")),
    ActionSpec("export_glossary", QT_TRANSLATE_NOOP("Actions", "Export glossary…")),
    SEPARATOR,
    ActionSpec("import_memory", QT_TRANSLATE_NOOP("Actions", "Import &translations…")),
    ActionSpec("export_memory", QT_TRANSLATE_NOOP("Actions", "Export translations…")),
)

WORDS: tuple[Entry, ...] = (
    ActionSpec(
        "look_up",
        QT_TRANSLATE_NOOP("Actions", "Look this word &up"),
        ("D",),
        tip=QT_TRANSLATE_NOOP("Actions", "What dictionaries say of the selected word, or the one under the pointer"),
        needs=Needs.ARTICLE,
    ),
    ActionSpec(
        "dictionary",
        QT_TRANSLATE_NOOP("Actions", "Dictionar&y…"),
        ("Ctrl+Shift+D",),
        tip=QT_TRANSLATE_NOOP("Actions", "Look words up by Chinese, pinyin or English"),
    ),
    ActionSpec(
        "card_on_hover",
        QT_TRANSLATE_NOOP("Actions", "&Card on hover"),
        tip=QT_TRANSLATE_NOOP("Actions", "What dictionaries say of the word that the pointer rests on"),
        checkable=True,
        switch=True,
    ),
    SEPARATOR,
    ActionSpec(
        "know_word",
        QT_TRANSLATE_NOOP("Actions", "I &know this word"),
        ("K",),
        tip=QT_TRANSLATE_NOOP("Actions", "Mark the selected word, or the one under the pointer, as known or not"),
        needs=Needs.ARTICLE,
    ),
    ActionSpec(
        "learn_word",
        QT_TRANSLATE_NOOP("Actions", "I am &learning this word"),
        ("L",),
        tip=QT_TRANSLATE_NOOP("Actions", "Put the selected word, or the one under the pointer, into the word list"),
        needs=Needs.ARTICLE,
    ),
    ActionSpec(
        "ignore_word",
        QT_TRANSLATE_NOOP("Actions", "&Ignore this word"),
        ("I",),
        tip=QT_TRANSLATE_NOOP("Actions", "It needs no pinyin and is counted nowhere, such as a name"),
        needs=Needs.ARTICLE,
    ),
    ActionSpec(
        "mark_learning",
        QT_TRANSLATE_NOOP("Actions", "&Mark what I am learning"),
        tip=QT_TRANSLATE_NOOP("Actions", "Dots under the words on the page that you are learning"),
        checkable=True,
        switch=True,
    ),
    SEPARATOR,
    ActionSpec(
        "word_list",
        QT_TRANSLATE_NOOP("Actions", "&Word list…"),
        ("Ctrl+Shift+W",),
        tip=QT_TRANSLATE_NOOP("Actions", "All words that you marked, with the sentences in which you met them"),
    ),
    ActionSpec(
        "statistics",
        QT_TRANSLATE_NOOP("Actions", "Article &statistics…"),
        ("Ctrl+I",),
        tip=QT_TRANSLATE_NOOP("Actions", "How hard this text is: words by level, and those that you do not know"),
        needs=Needs.ARTICLE,
    ),
    ActionSpec(
        "import_levels",
        QT_TRANSLATE_NOOP("Actions", "Import le&vels…"),
        tip=QT_TRANSLATE_NOOP("Actions", "Take in a list of levels of your own, such as TOCFL's"),
    ),
    SEPARATOR,
    ActionSpec(
        "dictionaries",
        QT_TRANSLATE_NOOP("Actions", "Dictiona&ries…"),
        tip=QT_TRANSLATE_NOOP("Actions", "Add dictionaries of StarDict, Yomitan or CC-CEDICT to the one that is there"),
    ),
    SEPARATOR,
    ActionSpec(
        "export_words",
        QT_TRANSLATE_NOOP("Actions", "&Export words…"),
        tip=QT_TRANSLATE_NOOP("Actions", "Cards of words and sentences for Anki, Pleco, Skritter, or as a table"),
    ),
    ActionSpec(
        "import_anki",
        QT_TRANSLATE_NOOP("Actions", "Import words from &Anki…"),
        tip=QT_TRANSLATE_NOOP("Actions", "Take in the words that you know from a deck or a collection"),
    ),
)

LISTEN: tuple[Entry, ...] = (
    ActionSpec(
        "say_word",
        QT_TRANSLATE_NOOP("Actions", "Say this &word"),
        ("S",),
        tip=QT_TRANSLATE_NOOP("Actions", "Say the selected word, or the one under the pointer"),
        needs=Needs.VOICE,
    ),
    ActionSpec("say_sentence", QT_TRANSLATE_NOOP("Actions", "Say this &sentence"), ("Shift+S",), needs=Needs.VOICE),
    SEPARATOR,
    ActionSpec(
        "read_aloud",
        QT_TRANSLATE_NOOP("Actions", "&Read aloud from here"),
        ("Ctrl+Shift+S",),
        tip=QT_TRANSLATE_NOOP("Actions", "Read aloud sentence by sentence, from the one at hand on; again stops it"),
        needs=Needs.VOICE,
        checkable=True,
    ),
    ActionSpec(
        "pause_reading", QT_TRANSLATE_NOOP("Actions", "&Pause"), ("F7",), needs=Needs.READING_ALOUD, checkable=True
    ),
    ActionSpec("read_next", QT_TRANSLATE_NOOP("Actions", "&Next sentence"), (".",), needs=Needs.READING_ALOUD),
    ActionSpec("read_previous", QT_TRANSLATE_NOOP("Actions", "Pre&vious sentence"), (",",), needs=Needs.READING_ALOUD),
    SEPARATOR,
    ActionSpec("speak_faster", QT_TRANSLATE_NOOP("Actions", "&Faster"), (">",), needs=Needs.VOICE),
    ActionSpec("speak_slower", QT_TRANSLATE_NOOP("Actions", "S&lower"), ("<",), needs=Needs.VOICE),
    Filled(VOICE, QT_TRANSLATE_NOOP("Menus", "V&oice")),
)

HELP: tuple[Entry, ...] = (
    ActionSpec(
        "help", QT_TRANSLATE_NOOP("Actions", "&Help…"), ("F1",), tip=QT_TRANSLATE_NOOP("Actions", "How to use Duidu")
    ),
    ActionSpec(
        "tour",
        QT_TRANSLATE_NOOP("Actions", "Show the &tour"),
        tip=QT_TRANSLATE_NOOP("Actions", "What is where in this window"),
    ),
    SEPARATOR,
    ActionSpec("palette", QT_TRANSLATE_NOOP("Actions", "Commands by &name…"), ("Ctrl+K",)),
    ActionSpec("shortcuts", QT_TRANSLATE_NOOP("Actions", "&Keyboard shortcuts…")),
    SEPARATOR,
    ActionSpec("about", QT_TRANSLATE_NOOP("Actions", "&About Duidu")),
)

# Each menu of the menu bar: its title and its entries from the top.
MENUS: tuple[tuple[str, tuple[Entry, ...]], ...] = (
    (QT_TRANSLATE_NOOP("Menus", "&File"), FILE),
    (QT_TRANSLATE_NOOP("Menus", "&Edit"), EDIT),
    (QT_TRANSLATE_NOOP("Menus", "&View"), VIEW),
    (QT_TRANSLATE_NOOP("Menus", "&Go"), GO),
    (QT_TRANSLATE_NOOP("Menus", "&Translation"), TRANSLATION),
    (QT_TRANSLATE_NOOP("Menus", "&Words"), WORDS),
    (QT_TRANSLATE_NOOP("Menus", "&Listen"), LISTEN),
    (QT_TRANSLATE_NOOP("Menus", "&Help"), HELP),
)
# By key only.
BACK = ActionSpec("back", QT_TRANSLATE_NOOP("Actions", "Back"), ("Esc",))


def _commands() -> Iterator[ActionSpec]:
    for _, entries in MENUS:
        for entry in entries:
            if isinstance(entry, ActionSpec):
                yield entry
            elif isinstance(entry, Choice) and entry.cycle:
                yield entry.cycle
    yield BACK


COMMANDS: tuple[ActionSpec, ...] = tuple(_commands())
