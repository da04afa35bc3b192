"""What Duidu's office files hold, by the names of their styles, and the blocks that are read of it."""

OWN = [
    ("Title", "书名"),
    ("heading 2", "节"),
    ("Duidu Byline", "署名"),
    ("Duidu Metadata", "Author: 林知远"),
    ("Duidu Metadata", "https://a.example/1"),
    ("Duidu Note", "笔记"),
    ("Duidu Paragraph", "一。"),
    ("Duidu English", "One."),
    ("Duidu Paragraph Continued", "二。"),
    ("Duidu English Beside", "Two."),
    ("Duidu Gap", "隙"),
    ("Duidu List Item", "• 项"),
    ("Duidu Navigation", "首页"),
    ("Duidu Legal", "版权"),
]
OWN_BLOCKS = [
    ("heading", 2, "节"),
    ("byline", 0, "署名"),
    ("paragraph", 0, "一。二。"),
    ("list_item", 0, "• 项"),
    ("navigation*", 0, "首页"),
    ("legal*", 0, "版权"),
]
