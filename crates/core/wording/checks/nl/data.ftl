### Regels over de gegevens zelf (Q). Houd gelijk met en/data.ftl.

Q105 = de ontheffing van { $rule } dempt niets
    .title = Ontheffing zonder gebruik
    .why = Een ontheffing die bij geen bevinding past, kan de volgende verbergen die er wel bij past.
    .advice = Haal de ontheffing weg, of verbeter haar regel of onderwerp.
Q105-says = gelaten omdat: { $reason }
Q106 = de ontheffing van { $rule } liep tot en met { $until }, en wat zij dempte wordt nog gevonden
    .title = Ontheffing verlopen
    .why = Een bevinding is voor een tijd gelaten, en die tijd is om.
    .advice = Herstel wat gevonden is, of besluit opnieuw en geef de ontheffing een latere dag.
Q106-says = geldt tot en met { $until }
