### Rules about documents that were read (T). Keep in step with nl/reading.ftl.

# What the country calls itself and its own: by these words reading knows its people.
reading-home = Dutch Netherlands Kingdom
