"""A text that is not English is told by its language; no English is, however odd."""

from __future__ import annotations

import textwrap
from pathlib import Path

import pytest

from generator.reading.corpus import read_corpus
from generator.reading.language import foreign_language

# The shortest that are told: some 240 characters, as an agency's notice has them.
FOREIGN = {
    "es": (
        "El puente cerrará el lunes durante once semanas, informó el martes el ayuntamiento, tras "
        "hallar grietas en dos pilares. «No podemos esperar», dijo Marian Holt, jefa de obras del "
        "municipio, en una rueda de prensa celebrada por la tarde."
    ),
    "fr": (
        "Le pont sera fermé lundi pour onze semaines, a annoncé mardi le conseil municipal, après que"
        " des ingénieurs ont trouvé des fissures dans deux piles. « Nous ne pouvons pas attendre », a"
        " dit Marian Holt, qui dirige les travaux de la ville depuis mars."
    ),
    "de": (
        "Die Brücke wird am Montag für elf Wochen gesperrt, teilte der Stadtrat am Dienstag mit, "
        "nachdem Ingenieure Risse in zwei Pfeilern gefunden hatten. „Wir können nicht länger warten“,"
        " sagte Marian Holt, die Leiterin des Bauamts, am späten Abend."
    ),
    "it": (
        "Il ponte chiuderà lunedì per undici settimane, ha annunciato martedì il consiglio comunale, "
        "dopo che gli ingegneri hanno trovato crepe in due piloni. «Non possiamo aspettare», ha detto"
        " Marian Holt, responsabile dei lavori pubblici della città."
    ),
    "pt": (
        "A ponte fechará na segunda-feira durante onze semanas, informou na terça-feira a câmara "
        "municipal, depois de os engenheiros terem encontrado fissuras em dois pilares. «Não podemos "
        "esperar», disse Marian Holt, chefe das obras do município."
    ),
    "nl": (
        "De brug gaat maandag elf weken dicht, meldde de gemeenteraad dinsdag, nadat ingenieurs "
        "scheuren hadden gevonden in twee pijlers. ‘We kunnen niet langer wachten’, zei Marian Holt, "
        "het hoofd van openbare werken, op een bijeenkomst in het stadhuis."
    ),
    "sv": (
        "Bron stängs på måndag i elva veckor, meddelade kommunen på tisdagen, efter att ingenjörer "
        "hade hittat sprickor i två av pelarna. ”Vi kan inte vänta längre”, sade Marian Holt, som är "
        "chef för kommunens byggkontor, vid en presskonferens på kvällen."
    ),
    "da": (
        "Broen lukker mandag i elleve uger, meddelte byrådet tirsdag, efter at ingeniører havde "
        "fundet revner i to af pillerne. »Vi kan ikke vente længere,« sagde Marian Holt, som er chef "
        "for kommunens vejvæsen, på et pressemøde om aftenen på rådhuset."
    ),
    "pl": (
        "Most zostanie zamknięty w poniedziałek na jedenaście tygodni, poinformowała we wtorek rada "
        "miasta, po tym jak inżynierowie znaleźli pęknięcia w dwóch filarach. „Nie możemy czekać”, "
        "powiedziała Marian Holt, która kieruje robotami w mieście."
    ),
    "ro": (
        "Podul va fi închis luni pentru unsprezece săptămâni, a anunțat marți consiliul local, după "
        "ce inginerii au găsit fisuri în doi piloni. „Nu putem aștepta”, a spus Marian Holt, șefa "
        "lucrărilor publice din oraș, la o conferință de presă ținută seara."
    ),
    "cs": (
        "Most bude v pondělí na jedenáct týdnů uzavřen, oznámila v úterý městská rada poté, co "
        "inženýři našli trhliny ve dvou pilířích. „Nemůžeme čekat,“ řekla Marian Holtová, která řídí "
        "stavební práce ve městě, na večerní tiskové konferenci na radnici."
    ),
    "hu": (
        "A híd hétfőn tizenegy hétre bezár, közölte kedden a városi tanács, miután a mérnökök "
        "repedéseket találtak két pillérben. „Nem várhatunk tovább” – mondta Marian Holt, a város "
        "építési osztályának vezetője egy esti sajtótájékoztatón a városházán."
    ),
    "fi": (
        "Silta suljetaan maanantaina yhdeksitoista viikoksi, kaupunginvaltuusto ilmoitti tiistaina, "
        "kun insinöörit olivat löytäneet halkeamia kahdesta pilarista. ”Emme voi odottaa enää”, sanoi"
        " Marian Holt, joka johtaa kaupungin rakennustöitä, illalla."
    ),
    "tr": (
        "Köprü pazartesi günü on bir haftalığına kapatılacak, dedi belediye meclisi salı günü, çünkü "
        "mühendisler iki ayakta çatlak bulmuştu. “Daha fazla bekleyemeyiz” diyen Marian Holt, "
        "belediyenin yapı işleri müdürü olarak akşam bir basın toplantısı yaptı."
    ),
    "id": (
        "Jembatan itu akan ditutup pada hari Senin selama sebelas minggu, kata dewan kota pada hari "
        "Selasa, setelah para insinyur menemukan retakan pada dua tiang. “Kami tidak bisa menunggu "
        "lagi,” kata Marian Holt, kepala pekerjaan umum kota itu."
    ),
    "vi": (
        "Cây cầu sẽ đóng cửa vào thứ Hai trong mười một tuần, hội đồng thành phố cho biết hôm thứ Ba,"
        " sau khi các kỹ sư phát hiện vết nứt ở hai trụ cầu. “Chúng tôi không thể chờ đợi,” bà Marian"
        " Holt, người phụ trách công trình của thành phố, nói."
    ),
    "ca": (
        "El pont tancarà dilluns durant onze setmanes, va informar dimarts l'ajuntament, després que "
        "els enginyers trobessin esquerdes en dos pilars. «No podem esperar», va dir Marian Holt, cap"
        " d'obres del municipi, en una roda de premsa a la tarda."
    ),
    "cy": (
        "Bydd y bont yn cau ddydd Llun am un wythnos ar ddeg, meddai cyngor y dref ddydd Mawrth, ar "
        "ôl i beirianwyr ddod o hyd i graciau mewn dau o'i phileri. “Allwn ni ddim aros,” meddai "
        "Marian Holt, pennaeth gwaith y cyngor, mewn cyfarfod gyda'r nos."
    ),
}
IN_OTHER_SCRIPTS = {
    "ru": ("Мост через реку закроют в понедельник на одиннадцать недель, сообщил городской совет."),
    "uk": ("Міст через річку зачинять у понеділок на одинадцять тижнів, повідомила міська рада."),
    "el": ("Η γέφυρα θα κλείσει τη Δευτέρα για έντεκα εβδομάδες, ανακοίνωσε το δημοτικό συμβούλιο."),
    "ar": ("قال رئيس البلدية إن الجسر سيغلق يوم الاثنين لمدة أحد عشر أسبوعا بعد العثور على شقوق."),
    "he": ("הגשר ייסגר ביום שני לאחת עשרה שבועות, הודיעה מועצת העיר, לאחר שמהנדסים מצאו סדקים."),
    "zh": (
        "市议会周二表示，这座大桥将于周一关闭十一周，此前工程师在春季检查中发现两个桥墩出现裂缝，维修将持续到八月。"
    ),
    "ja": (
        "市議会は火曜日、橋を月曜日から十一週間閉鎖すると発表した。技術者が二本の橋脚にひび割れを見つけたためだ。"
    ),
    "ko": (
        "시의회는 화요일 기술자들이 교각 두 곳에서 균열을 발견한 뒤 다리를 월요일부터 십일 주 동안 폐쇄한다고 밝혔다."
    ),
    "hi": ("नगर परिषद ने मंगलवार को कहा कि पुल सोमवार से ग्यारह सप्ताह के लिए बंद रहेगा क्योंकि दरारें मिली हैं।"),
}
ODD_ENGLISH = {
    "scots": (
        "Aye, wee Jock cannae gang hame noo, sae he bides wi his auld mither doon by yon burn, whaur "
        "naebody kens him but her an her kye, said Ann. Ower the brae cam twa drovers wi thair dugs, "
        "speirin efter a bield for the nicht, an she telt thaim tae rest by the ingle."
    ),
    "scores": (
        "Halworth 3 Norfield 1 Vale 2 Brandt 0 Holt 12 Okafor 7 Lang 9 Patel 11 Doe 3 Ray 4 Fox 5 "
        "Dunn 6 Castleby 0 Eastmoor 2 Westmoor 2 Ferrybank 4 Hillend 1 Larch United 3 Quayside Rovers"
        " 0 Millbrook 5 Stonebridge 1 Highfold 2 Lowfold 2 Brayton 3"
    ),
    "italian names": (
        "Giovanni Rossi, Marco Bianchi, Luca Romano, Alessandro Ricci, Francesco Marino, Matteo "
        "Greco, Lorenzo Bruno, Andrea Gallo, Davide Conti, Simone De Luca, Stefano Mancini, Giuseppe "
        "Costa, Antonio Giordano, Roberto Rizzo, Paolo Lombardi, Maria Moretti di Siena"
    ),
    "spanish names": (
        "José García López, María de la Cruz Hernández, Juan Carlos Martínez Ruiz, Ana Belén Gómez, "
        "Luis Fernando del Río, Carmen Sánchez de León, Miguel Ángel Torres, Lucía Ramírez y Soto, "
        "Pedro Jiménez, Rosa Álvarez, Diego Castillo, Elena Vargas Peña"
    ),
    "german names": (
        "Hans Müller, Jürgen Schmidt, Karl-Heinz Weber, Ursula von der Heide, Günther Schröder, "
        "Wolfgang Bauer, Anneliese Köhler, Dieter Krüger, Sabine Hoffmann, Matthias Zimmermann, "
        "Friedrich Wilhelm von Arnsberg, Brigitte Lindemann, Uwe Schulze"
    ),
    "polish names": (
        "Andrzej Kowalski, Małgorzata Wiśniewska, Krzysztof Wójcik, Agnieszka Kamińska, Zbigniew "
        "Lewandowski, Katarzyna Zielińska, Stanisław Szymański, Elżbieta Woźniak, Tadeusz Dąbrowski, "
        "Jadwiga Kozłowska, Wojciech Jankowski"
    ),
    "recipe": (
        "Take 200g butter, 150g sugar, 3 eggs, 250g flour, 1 tsp baking powder, 2 tbsp milk. Cream "
        "butter with sugar until pale. Beat in eggs singly. Fold in flour; add milk. Spoon into tin. "
        "Bake 45 minutes at 180C. Cool in tin ten minutes, then turn out. Dust with icing sugar."
    ),
    "french menu": (
        "Starters: soupe à l'oignon gratinée, escargots de Bourgogne, pâté de campagne. Mains: boeuf "
        "bourguignon, coq au vin, sole meunière, confit de canard, ratatouille niçoise. Sweets: crème"
        " brûlée, tarte Tatin, mousse au chocolat, île flottante. Wines: Châteauneuf-du-Pape, "
        "Sancerre."
    ),
    "headlines": (
        "Mayor quits. Bridge shuts. Ferry sails. Pool empty. Council meets tomorrow. Police seek "
        "witness. Fire guts barn. Rates rise again. Bakers strike. School reopens Monday. Snow "
        "expected. Trains late. Harbour sold. Fish market moves north. Boats leave quay. Voters "
        "angry."
    ),
    "telegram": (
        "ARRIVED NORFIELD STOP BRIDGE SHUT STOP SEND MONEY STOP MAYOR REFUSES COMMENT STOP FERRY "
        "SAILS DAILY STOP HOTEL FULL STOP SLEEPING IN STATION STOP WILL WRITE SOON STOP LOVE TO "
        "MOTHER STOP ADVISE EDITOR STOP PHOTOGRAPHS FOLLOW BY POST STOP REGARDS VARGA"
    ),
    "stocks": (
        "Larch Shipping up 3.2 at 114; Norfield Gas down 0.8 at 77; Vale Media flat at 12; Brandt "
        "Steel up 1.1 at 402; Okafor Foods down 5.5 at 33; Holt Rail up 0.2 at 61; Ferris Bank down "
        "2.0 at 240; Lunn Oil up 7.7 at 95; Varga Motors halted at 18; Doe Telecom up 0.4 at 27"
    ),
    "pidgin": (
        "Di mayor don talk say dem go close di bridge for Monday. People wey dey sell for market no "
        "happy at all. Im say make everybody use ferry till August. Wetin we go do? Mama Ngozi dey "
        "vex well well because customer no dey come again, na so she tell us yesterday."
    ),
    "dialect": (
        "'E never done nowt wrong, our Tom. Thee cassn't say as 'e did. I telled 'im, I says, tha mun"
        " go whoam. Summat were up wi' t'bridge, like, an' nobbut a few folk knowed owt about it. Ee,"
        " it were reet cowd down by t'river, an' me wi' nowt on me feet."
    ),
    "chat": (
        "lol yeah idk tbh. u going 2nite? brb gotta eat. omg did u see his face haha. ikr so funny. "
        "mum says no tho :( maybe tmrw then? k cya. btw bring ur charger mine died. thx bro. np. also"
        " can u ask jen if she wants 2 come. she didnt txt me back yet smh"
    ),
    "verse": (
        "Hark, hark! Bow-wow. Watch-dogs bark: bow-wow. Hark, hark! I hear strain from strutting "
        "chanticleer cry cock-a-diddle-dow. Full fathom five thy father lies; those are pearls that "
        "were his eyes. Nothing that doth fade but doth suffer sea-change into something rich."
    ),
    "chemistry": (
        "Sodium chloride, potassium permanganate, hydrochloric acid, ammonium nitrate, calcium "
        "carbonate, magnesium sulphate, copper oxide, zinc phosphide, lithium hydroxide, barium "
        "titanate, ethanol, methanol, acetone, toluene, benzene, xylene, glycerol, formaldehyde"
    ),
    "latin names": (
        "Quercus robur, Fagus sylvatica, Betula pendula, Acer pseudoplatanus, Fraxinus excelsior, "
        "Taxus baccata, Ilex aquifolium, Crataegus monogyna, Corylus avellana, Sorbus aucuparia, "
        "Prunus avium, Salix alba, Alnus glutinosa, Tilia cordata, Populus tremula, Ulmus glabra"
    ),
    "places": (
        "Llanfairpwllgwyngyll, Aberystwyth, Pontypridd, Machynlleth, Llandudno, Caernarfon, Merthyr "
        "Tydfil, Penrhyndeudraeth, Blaenau Ffestiniog, Dolgellau, Llangollen, Betws-y-Coed, "
        "Abergavenny, Ystradgynlais, Llanelli, Porthmadog, Rhosllanerchrugog"
    ),
    "creole line-up": (
        "Squad: Boufal, Ziyech, Hakimi, En-Nesyri, Ounahi, Amrabat, Saïss, Aguerd, Mazraoui, Bounou. "
        "Subs: El Yamiq, Attiat-Allah, Cheddira, Hamdallah, Sabiri, Ezzalzouli, Jabrane, Dari, Chair,"
        " Aboukhlal, Benoun, Tagnaouti, Zaroury, El Khannouss."
    ),
    "court list": (
        "Court 1: Regina v Varga. Court 2: Regina v Lunn. Court 3: Holt v Brandt. Court 4: In re "
        "Okafor. 10.30 Mention: Doe. 11.00 Plea: Ray. 11.30 Sentence: Fox. 14.00 Trial: Dunn. 15.15 "
        "Bail: Patel. 15.45 Appeal: Lang. 16.00 Costs: Ferris. 16.15 Adjourned: Kray."
    ),
    "brands": (
        "Renault Mégane, Citroën Picasso, Peugeot Partner, Volkswagen Käfer, Škoda Octavia, "
        "Lamborghini Murciélago, Maserati Quattroporte, Alfa Romeo Giulietta, Mercedes-Benz, Lancia "
        "Delta Integrale, Seat Ibiza, Fiat Cinquecento, Opel Kadett, Saab, Volvo Amazon"
    ),
    "legal latin": (
        "Habeas corpus, prima facie, mens rea, actus reus, res ipsa loquitur, stare decisis, amicus "
        "curiae, ex parte, inter alia, ultra vires, bona fide, caveat emptor, de facto, de jure, pro "
        "bono, quid pro quo, sub judice, nolle prosequi, obiter dictum, ratio decidendi: terms heard."
    ),
    "ingredients": (
        "Ingredients: water, sugar, glucose syrup, palm oil, whey powder, maltodextrin, emulsifier "
        "(E471, E322), salt, sodium bicarbonate, citric acid, natural vanilla flavouring, colours: "
        "beta-carotene, paprika extract. Allergens: milk, soya. May contain nuts, sesame."
    ),
    "short": ("Sacré bleu, c'est fini."),
    "styled": ("𝐓𝐡𝐞 𝐦𝐚𝐲𝐨𝐫 𝐬𝐚𝐢𝐝 𝐭𝐡𝐚𝐭 𝐬𝐡𝐞 𝐰𝐨𝐮𝐥𝐝 𝐠𝐨 𝐡𝐨𝐦𝐞 𝐨𝐧 𝐌𝐨𝐧𝐝𝐚𝐲, 𝐚𝐧𝐝 𝐭𝐡𝐞 𝐩𝐫𝐞𝐬𝐬 𝐰𝐞𝐧𝐭 𝐡𝐨𝐦𝐞 𝐭𝐨𝐨."),
    "quoting russian": (
        "The sign at the harbour of Norfield said «Добро пожаловать в порт» and nobody could read it,"
        " the mayor said on Tuesday, so it will go."
    ),
}


@pytest.mark.parametrize("language", FOREIGN)
@pytest.mark.parametrize("width", [0, 50, 72])
def test_another_language_is_told(language: str, width: int) -> None:
    """Also where its lines are broken by hand."""
    text = FOREIGN[language]

    assert foreign_language(textwrap.fill(text, width) if width else text) == language


@pytest.mark.parametrize("language", IN_OTHER_SCRIPTS)
def test_another_script_is_told_however_short(language: str) -> None:
    """Whichever language the identifier takes it for, it is not English."""
    assert foreign_language(IN_OTHER_SCRIPTS[language]) == language


@pytest.mark.parametrize("kind", ODD_ENGLISH)
@pytest.mark.parametrize("times", [1, 3])
def test_odd_english_is_never_turned_away(kind: str, times: int) -> None:
    """Dialects, scores, lists of foreign names and dishes: what somebody put here to be read is read."""
    assert foreign_language("\n\n".join([ODD_ENGLISH[kind]] * times)) is None


def test_a_text_in_another_language_is_left_out_and_told(tmp_path: Path) -> None:
    """The line names the language."""
    (tmp_path / "a.txt").write_text(FOREIGN["es"], "utf-8")

    corpus = read_corpus([tmp_path / "a.txt"])

    assert not corpus.articles
    assert [p.reason for p in corpus.problems] == ["left out, it is not English but, it seems, es"]
