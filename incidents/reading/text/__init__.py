"""A report's text: sentences, words, quotations, and the words that a closer look needs."""
