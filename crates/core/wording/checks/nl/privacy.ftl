### Regels over wat niet openbaar mag worden (X). Houd gelijk met en/privacy.ftl.

X101 = { $record }: { $count ->
        [one] een tekst
       *[other] { $count } teksten
    } met wat lijkt op persoonsgegevens: { $looks }
    .title = Persoonsgegevens in een tekst
    .why = Het register kent mensen alleen als nummer, zodat iemand kan worden vergeten terwijl de aantallen blijven staan. Een naam, adres of nummer in een tekst doet dat teniet en wordt misschien met de tekst gepubliceerd.
    .advice = Haal het weg en noem de functie. De naam van een ambtsdrager uit openbare stukken wordt in kader.toml opgegeven, als office_holders.
X101-says = lijkt op: { $looks }
X101-email = een e-mailadres
X101-phone = een telefoonnummer
X101-service-number = een nummer dat aan de elfproef van een burgerservicenummer voldoet
X101-birth = woorden over een geboorte
X101-name = een naam
X101-person-number = het nummer van een persoon
X102 = { $record }: gerubriceerd, en genoemd op { $count ->
        [one] één plaats die openbaar is
       *[other] { $count } plaatsen die openbaar zijn
    }
    .title = Gerubriceerd, en bereikbaar vanuit het openbare
    .why = Wat gerubriceerd is, blijft buiten alles wat openbaar wordt. Wat een openbaar gegeven, een tekst of een bijlage ervan noemt, is daar te lezen, al is het maar dat het bestaat.
    .advice = Merk ook wat het noemt als gerubriceerd, haal de verwijzing weg, of maak het gegeven alsnog openbaar.
X102-field = { $record }: { $count ->
        [one] een tekst noemt een veld
       *[other] teksten noemen velden
    } ervan dat niet openbaar mag worden
X102-counted = { $edition }: telt { $count ->
        [one] één uitzending
       *[other] { $count } uitzendingen
    } van { $contribution } mee die niet in het openbaar mee mag tellen
X102-says-record = { $record }: openbaar, en noemt het
X102-says-text = een tekst van een rapportage noemt het
X102-says-restricted = gerubriceerd
X102-says-counted = { $count ->
        [one] één gerubriceerde uitzending
       *[other] { $count } gerubriceerde uitzendingen
    } { $days }
X102-says-row = haar personeelsbijlage telt het mee
X103 = { $edition }: { $row } telt zo weinig mensen dat het naar iemand kan wijzen: { $counts }
    .title = Aantal dat naar iemand kan wijzen
    .why = Een aantal van één of twee mensen met een missie en een periode kan verraden wie het was. Wat nog niet gepubliceerd was, wordt erdoor bekend.
    .advice = Voeg de regel samen met een andere, laat het vak leeg, of leg vast waar het aantal eerder is gepubliceerd.
X103-says = geteld uit uitzendingen: { $counts }
X103-military = { $count } militair
X103-civilian = { $count } civiel
