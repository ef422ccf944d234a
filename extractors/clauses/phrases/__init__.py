"""The phrases that may follow a document's name, in any order, one module for each family.

Every module has ``OPENERS``, the words that such a phrase begins with (alternatives of a
regular expression), and ``read(words, doc, said)``, which takes away the words it
understands and writes what they say into ``said`` in the keys of the grammar.
"""
