# Wat het publiek niet ziet, en waarom.

withheld-small = niet getoond, omdat het verraadt of laat uitrekenen dat het om één of twee personen gaat
note-withheld = Aantallen van één of twee personen die niet eerder zijn gepubliceerd, en wat die zou verraden, zijn niet getoond.
