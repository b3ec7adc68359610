/**
 * Districts and cities of regional significance below the regions and cities of national importance: a line
 * with the code of the region, then one line each of slug, Kazakh, Russian and English name.
 *
 * Compiled from general knowledge of the division as of 2024, and not compared with the official classifier
 * (KATO). What was not certain was left out: a district that is missing costs one line of an address, a wrong
 * one sends a record to the wrong desk. Codes stand in the database: a line may be corrected in its names, never
 * in its slug.
 */
export const districtTable = `
KZ-71
almaty | Алматы ауданы | район Алматы | Almaty District
baiqonyr | Байқоңыр ауданы | район Байқоңыр | Baiqonyr District
esil | Есіл ауданы | район Есиль | Esil District
nura | Нұра ауданы | район Нура | Nura District
saraishyq | Сарайшық ауданы | район Сарайшық | Saraishyq District
saryarqa | Сарыарқа ауданы | район Сарыарка | Saryarqa District

KZ-75
alatau | Алатау ауданы | Алатауский район | Alatau District
almaly | Алмалы ауданы | Алмалинский район | Almaly District
auezov | Әуезов ауданы | Ауэзовский район | Auezov District
bostandyq | Бостандық ауданы | Бостандыкский район | Bostandyk District
zhetisu | Жетісу ауданы | Жетысуский район | Zhetisu District
medeu | Медеу ауданы | Медеуский район | Medeu District
nauryzbai | Наурызбай ауданы | Наурызбайский район | Nauryzbai District
turksib | Түрксіб ауданы | Турксибский район | Turksib District

KZ-79
abai | Абай ауданы | Абайский район | Abai District
al-farabi | Әл-Фараби ауданы | Аль-Фарабийский район | Al-Farabi District
enbekshi | Еңбекші ауданы | Енбекшинский район | Enbekshi District
qaratau | Қаратау ауданы | Каратауский район | Karatau District
turan | Тұран ауданы | район Туран | Turan District

KZ-10
semei | Семей қаласы | город Семей | Semey city
kurchatov | Курчатов қаласы | город Курчатов | Kurchatov city
abai | Абай ауданы | Абайский район | Abai District
aqsuat | Ақсуат ауданы | район Аксуат | Aksuat District
ayagoz | Аягөз ауданы | Аягозский район | Ayagoz District
besqaragai | Бесқарағай ауданы | Бескарагайский район | Beskaragay District
borodulikha | Бородулиха ауданы | Бородулихинский район | Borodulikha District
zhanasemei | Жаңасемей ауданы | Жанасемейский район | Zhanasemey District
zharma | Жарма ауданы | Жарминский район | Zharma District
kokpekti | Көкпекті ауданы | Кокпектинский район | Kokpekty District
maqanshy | Мақаншы ауданы | Маканчинский район | Makanshy District
urzhar | Үржар ауданы | Урджарский район | Urzhar District

KZ-11
kokshetau | Көкшетау қаласы | город Кокшетау | Kokshetau city
qosshy | Қосшы қаласы | город Косшы | Kosshy city
stepnogorsk | Степногорск қаласы | город Степногорск | Stepnogorsk city
akkol | Аққөл ауданы | Аккольский район | Akkol District
arshaly | Аршалы ауданы | Аршалынский район | Arshaly District
astrakhan | Астрахан ауданы | Астраханский район | Astrakhan District
atbasar | Атбасар ауданы | Атбасарский район | Atbasar District
bulandy | Бұланды ауданы | Буландынский район | Bulandy District
burabai | Бурабай ауданы | Бурабайский район | Burabay District
egindikol | Егіндікөл ауданы | Егиндыкольский район | Egindikol District
birzhan-sal | Біржан сал ауданы | район Биржан сал | Birzhan Sal District
ereimentau | Ерейментау ауданы | Ерейментауский район | Ereymentau District
esil | Есіл ауданы | Есильский район | Esil District
zhaqsy | Жақсы ауданы | Жаксынский район | Zhaksy District
zharqaiyn | Жарқайың ауданы | Жаркаинский район | Zharkain District
zerendi | Зеренді ауданы | Зерендинский район | Zerendi District
qorghalzhyn | Қорғалжын ауданы | Коргалжынский район | Korgalzhyn District
sandyqtau | Сандықтау ауданы | Сандыктауский район | Sandyktau District
tselinograd | Целиноград ауданы | Целиноградский район | Tselinograd District
shortandy | Шортанды ауданы | Шортандинский район | Shortandy District

KZ-15
aqtobe | Ақтөбе қаласы | город Актобе | Aktobe city
alga | Алға ауданы | Алгинский район | Alga District
aiteke-bi | Әйтеке би ауданы | Айтекебийский район | Aiteke Bi District
baiganin | Байғанин ауданы | Байганинский район | Bayganin District
qargaly | Қарғалы ауданы | Каргалинский район | Kargaly District
qobda | Қобда ауданы | Кобдинский район | Kobda District
martok | Мәртөк ауданы | Мартукский район | Martuk District
mugalzhar | Мұғалжар ауданы | Мугалжарский район | Mugalzhar District
oiyl | Ойыл ауданы | Уилский район | Oiyl District
temir | Темір ауданы | Темирский район | Temir District
khromtau | Хромтау ауданы | Хромтауский район | Khromtau District
shalqar | Шалқар ауданы | Шалкарский район | Shalkar District
yrgyz | Ырғыз ауданы | Иргизский район | Yrgyz District

KZ-19
qonaev | Қонаев қаласы | город Конаев | Konaev city
alatau | Алатау қаласы | город Алатау | Alatau city
balqash | Балқаш ауданы | Балхашский район | Balkhash District
enbekshiqazaq | Еңбекшіқазақ ауданы | Енбекшиказахский район | Enbekshikazakh District
zhambyl | Жамбыл ауданы | Жамбылский район | Zhambyl District
ile | Іле ауданы | Илийский район | Ile District
qarasai | Қарасай ауданы | Карасайский район | Karasay District
kegen | Кеген ауданы | Кегенский район | Kegen District
raiymbek | Райымбек ауданы | Райымбекский район | Raiymbek District
talgar | Талғар ауданы | Талгарский район | Talgar District
uigyr | Ұйғыр ауданы | Уйгурский район | Uygur District

KZ-23
atyrau | Атырау қаласы | город Атырау | Atyrau city
zhylyoi | Жылыой ауданы | Жылыойский район | Zhylyoi District
inder | Индер ауданы | Индерский район | Inder District
isatai | Исатай ауданы | Исатайский район | Isatay District
qurmangazy | Құрманғазы ауданы | Курмангазинский район | Kurmangazy District
qyzylqoga | Қызылқоға ауданы | Кызылкогинский район | Kyzylkoga District
maqat | Мақат ауданы | Макатский район | Makat District
makhambet | Махамбет ауданы | Махамбетский район | Makhambet District

KZ-27
oral | Орал қаласы | город Уральск | Oral city
aqzhaiyq | Ақжайық ауданы | Акжаикский район | Akzhaiyk District
baiterek | Бәйтерек ауданы | район Бәйтерек | Baiterek District
bokei-ordasy | Бөкей ордасы ауданы | Бокейординский район | Bokey Orda District
borli | Бөрлі ауданы | Бурлинский район | Borili District
zhangala | Жаңақала ауданы | Жангалинский район | Zhanakala District
zhanibek | Жәнібек ауданы | Жанибекский район | Zhanibek District
kaztalov | Казталов ауданы | Казталовский район | Kaztalov District
qaratobe | Қаратөбе ауданы | Каратобинский район | Karatobe District
syrym | Сырым ауданы | Сырымский район | Syrym District
tasqala | Тасқала ауданы | Таскалинский район | Taskala District
terekti | Теректі ауданы | Теректинский район | Terekti District
shyngyrlau | Шыңғырлау ауданы | Чингирлауский район | Shyngyrlau District

KZ-31
taraz | Тараз қаласы | город Тараз | Taraz city
baizaq | Байзақ ауданы | Байзакский район | Baizak District
zhambyl | Жамбыл ауданы | Жамбылский район | Zhambyl District
zhualy | Жуалы ауданы | Жуалынский район | Zhualy District
qordai | Қордай ауданы | Кордайский район | Korday District
merki | Меркі ауданы | Меркенский район | Merki District
moiynqum | Мойынқұм ауданы | Мойынкумский район | Moiynkum District
sarysu | Сарысу ауданы | Сарысуский район | Sarysu District
talas | Талас ауданы | Таласский район | Talas District
turar-rysqulov | Тұрар Рысқұлов ауданы | район Турара Рыскулова | Turar Ryskulov District
shu | Шу ауданы | Шуский район | Shu District

KZ-33
taldyqorgan | Талдықорған қаласы | город Талдыкорган | Taldykorgan city
tekeli | Текелі қаласы | город Текели | Tekeli city
aqsu | Ақсу ауданы | Аксуский район | Aksu District
alakol | Алакөл ауданы | Алакольский район | Alakol District
eskeldi | Ескелді ауданы | Ескельдинский район | Eskeldi District
kerbulaq | Кербұлақ ауданы | Кербулакский район | Kerbulak District
koksu | Көксу ауданы | Коксуский район | Koksu District
qaratal | Қаратал ауданы | Каратальский район | Karatal District
panfilov | Панфилов ауданы | Панфиловский район | Panfilov District
sarqan | Сарқан ауданы | Саркандский район | Sarkand District

KZ-35
qaragandy | Қарағанды қаласы | город Караганда | Karaganda city
balqash | Балқаш қаласы | город Балхаш | Balkhash city
priozersk | Приозерск қаласы | город Приозерск | Priozersk city
saran | Саран қаласы | город Сарань | Saran city
temirtau | Теміртау қаласы | город Темиртау | Temirtau city
shakhtinsk | Шахтинск қаласы | город Шахтинск | Shakhtinsk city
abai | Абай ауданы | Абайский район | Abai District
aqtogai | Ақтоғай ауданы | Актогайский район | Aktogay District
buqar-zhyrau | Бұқар жырау ауданы | Бухар-Жырауский район | Bukhar Zhyrau District
qarqaraly | Қарқаралы ауданы | Каркаралинский район | Karkaraly District
nura | Нұра ауданы | Нуринский район | Nura District
osakarov | Осакаров ауданы | Осакаровский район | Osakarov District
shet | Шет ауданы | Шетский район | Shet District

KZ-39
qostanai | Қостанай қаласы | город Костанай | Kostanay city
arqalyq | Арқалық қаласы | город Аркалык | Arkalyk city
lisakov | Лисаков қаласы | город Лисаковск | Lisakovsk city
rudny | Рудный қаласы | город Рудный | Rudny city
altynsarin | Алтынсарин ауданы | район Алтынсарина | Altynsarin District
amangeldi | Амангелді ауданы | Амангельдинский район | Amangeldy District
auliekol | Әулиекөл ауданы | Аулиекольский район | Auliekol District
beimbet-mailin | Бейімбет Майлин ауданы | район Беимбета Майлина | Beimbet Mailin District
denisov | Денисов ауданы | Денисовский район | Denisov District
zhangeldin | Жангелдин ауданы | Джангельдинский район | Zhangeldin District
zhitiqara | Жітіқара ауданы | Житикаринский район | Zhitikara District
qamysty | Қамысты ауданы | Камыстинский район | Kamysty District
qarabalyq | Қарабалық ауданы | Карабалыкский район | Karabalyk District
qarasu | Қарасу ауданы | Карасуский район | Karasu District
qostanai-district | Қостанай ауданы | Костанайский район | Kostanay District
mendiqara | Меңдіқара ауданы | Мендыкаринский район | Mendykara District
nauryzym | Наурызым ауданы | Наурзумский район | Nauryzym District
sarykol | Сарыкөл ауданы | Сарыкольский район | Sarykol District
uzynkol | Ұзынкөл ауданы | Узункольский район | Uzynkol District
fedorov | Федоров ауданы | Фёдоровский район | Fyodorov District

KZ-43
qyzylorda | Қызылорда қаласы | город Кызылорда | Kyzylorda city
aral | Арал ауданы | Аральский район | Aral District
zhalagash | Жалағаш ауданы | Жалагашский район | Zhalagash District
zhanaqorgan | Жаңақорған ауданы | Жанакорганский район | Zhanakorgan District
qazaly | Қазалы ауданы | Казалинский район | Kazaly District
qarmaqshy | Қармақшы ауданы | Кармакшинский район | Karmakshy District
syrdariya | Сырдария ауданы | Сырдарьинский район | Syrdariya District
shieli | Шиелі ауданы | Шиелийский район | Shieli District

KZ-47
aqtau | Ақтау қаласы | город Актау | Aktau city
zhanaozen | Жаңаөзен қаласы | город Жанаозен | Zhanaozen city
beineu | Бейнеу ауданы | Бейнеуский район | Beyneu District
qaraqiya | Қарақия ауданы | Каракиянский район | Karakiya District
mangystau | Маңғыстау ауданы | Мангистауский район | Mangystau District
munaily | Мұнайлы ауданы | Мунайлинский район | Munaily District
tupqaragan | Түпқараған ауданы | Тупкараганский район | Tupkaragan District

KZ-55
pavlodar | Павлодар қаласы | город Павлодар | Pavlodar city
aqsu | Ақсу қаласы | город Аксу | Aksu city
ekibastuz | Екібастұз қаласы | город Экибастуз | Ekibastuz city
aqquly | Аққулы ауданы | район Аққулы | Akkuly District
aqtogai | Ақтоғай ауданы | Актогайский район | Aktogay District
baianauyl | Баянауыл ауданы | Баянаульский район | Bayanaul District
zhelezin | Железин ауданы | Железинский район | Zhelezin District
ertis | Ертіс ауданы | Иртышский район | Ertis District
mai | Май ауданы | Майский район | May District
pavlodar-district | Павлодар ауданы | Павлодарский район | Pavlodar District
terenkol | Тереңкөл ауданы | район Тереңкөл | Terenkol District
uspen | Успен ауданы | Успенский район | Uspen District
sharbaqty | Шарбақты ауданы | Щербактинский район | Sharbakty District

KZ-59
petropavl | Петропавл қаласы | город Петропавловск | Petropavl city
aiyrtau | Айыртау ауданы | Айыртауский район | Aiyrtau District
aqzhar | Ақжар ауданы | Акжарский район | Akzhar District
aqqaiyn | Аққайың ауданы | Аккайынский район | Akkayin District
esil | Есіл ауданы | Есильский район | Esil District
zhambyl | Жамбыл ауданы | Жамбылский район | Zhambyl District
magzhan-zhumabaev | Мағжан Жұмабаев ауданы | район Магжана Жумабаева | Magzhan Zhumabaev District
qyzylzhar | Қызылжар ауданы | Кызылжарский район | Kyzylzhar District
mamlyut | Мамлют ауданы | Мамлютский район | Mamlyut District
gabit-musirepov | Ғабит Мүсірепов ауданы | район имени Габита Мусрепова | Gabit Musirepov District
taiynsha | Тайынша ауданы | Тайыншинский район | Taiynsha District
timiryazev | Тимирязев ауданы | Тимирязевский район | Timiryazev District
ualikhanov | Уәлиханов ауданы | Уалихановский район | Ualikhanov District
shal-aqyn | Шал ақын ауданы | район Шал акына | Shal Akyn District

KZ-61
turkistan | Түркістан қаласы | город Туркестан | Turkistan city
arys | Арыс қаласы | город Арысь | Arys city
kentau | Кентау қаласы | город Кентау | Kentau city
baidibek | Бәйдібек ауданы | район Байдибека | Baidibek District
zhetisai | Жетісай ауданы | Жетысайский район | Zhetisay District
keles | Келес ауданы | Келесский район | Keles District
qazygurt | Қазығұрт ауданы | Казыгуртский район | Kazygurt District
maqtaaral | Мақтаарал ауданы | Мактааральский район | Maktaaral District
ordabasy | Ордабасы ауданы | Ордабасинский район | Ordabasy District
otyrar | Отырар ауданы | Отрарский район | Otyrar District
sairam | Сайрам ауданы | Сайрамский район | Sairam District
saryagash | Сарыағаш ауданы | Сарыагашский район | Saryagash District
sauran | Сауран ауданы | район Сауран | Sauran District
sozaq | Созақ ауданы | Сузакский район | Sozak District
tolebi | Төлеби ауданы | Толебийский район | Tolebi District
tulkibas | Түлкібас ауданы | Тюлькубасский район | Tulkibas District
shardara | Шардара ауданы | Шардаринский район | Shardara District

KZ-62
zhezqazgan | Жезқазған қаласы | город Жезказган | Zhezkazgan city
qarazhal | Қаражал қаласы | город Каражал | Karazhal city
satbaev | Сәтбаев қаласы | город Сатпаев | Satbayev city
zhanaarqa | Жаңаарқа ауданы | Жанааркинский район | Zhanaarka District
ulytau | Ұлытау ауданы | Улытауский район | Ulytau District

KZ-63
oskemen | Өскемен қаласы | город Усть-Каменогорск | Oskemen city
ridder | Риддер қаласы | город Риддер | Ridder city
altai | Алтай ауданы | район Алтай | Altai District
glubokoe | Глубокое ауданы | Глубоковский район | Glubokoe District
zaisan | Зайсан ауданы | Зайсанский район | Zaysan District
katonqaragai | Катонқарағай ауданы | Катон-Карагайский район | Katonkaragay District
kurshim | Күршім ауданы | Курчумский район | Kurshim District
marqakol | Марқакөл ауданы | район Маркаколь | Markakol District
samar | Самар ауданы | район Самар | Samar District
tarbagatai | Тарбағатай ауданы | Тарбагатайский район | Tarbagatay District
ulan | Ұлан ауданы | Уланский район | Ulan District
ulken-naryn | Үлкен Нарын ауданы | район Үлкен Нарын | Ulken Naryn District
shemonaikha | Шемонаиха ауданы | Шемонаихинский район | Shemonaikha District
`
