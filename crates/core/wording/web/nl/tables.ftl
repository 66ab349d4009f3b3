# Tabellen, stukken, bevindingen, vergelijken, zoeken, rapporten en toetsen.
