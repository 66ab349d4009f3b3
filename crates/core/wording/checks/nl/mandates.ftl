### Regels over mandaten en rechtsbases (M). Houd gelijk met en/mandates.ftl.

M101 = { $mission }: het mandaat liep tot en met { $until } en een later is niet bekend, terwijl er nog mensen waren
    .title = Mandaat verlopen
    .why = Zonder geldend mandaat is niemand bevoegd om voor de missie op te treden, en wat de Kamer is gemeld, klopt niet meer.
    .advice = Leg de verlenging vast met haar bron, of beëindig de bijdrage op de laatste dag van het mandaat.
