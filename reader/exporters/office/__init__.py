"""What DOCX and ODT share: the paragraphs of a document in order, their look, their text with readings, pictures."""
