### Regels over gelezen documenten (T). Houd gelijk met en/reading.ftl.

# Hoe het land zichzelf en het zijne noemt: aan deze woorden kent het lezen de eigen mensen.
reading-home = Nederland Nederlandse Nederlanders Koninkrijk
