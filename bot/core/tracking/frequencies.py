"""How common words are, in figures: each word of the press with its weight.

General use: the frequencies of wordfreq 3.1.1 (Robyn Speer, data under CC BY-SA 4.0; its own sources are named at
https://github.com/rspeer/wordfreq), large lists of Arabic, Chinese, Dutch, English, French, German, Italian, Polish,
Portuguese, Russian and Spanish. Words of one stem (`bot.core.tracking.words.stem`) are added up in each language; the
language in which it is commonest counts; from 2.3 on the Zipf scale (the logarithm of the occurrences in 10^9 words)
each unit takes 1.15 from the weight of a word that is not listed. Listed is what English has above 3.2, any other
above 4.5 to 4.8; of Chinese each pair of signs, added up over the words that hold it, above 4.3.

Use in this field: in some 2,300 texts of 2000 to 2026, each group that tells one story counted once, the natural
logarithm of how many there are of a language for one that says the word, at least three. The smaller weight counts;
concepts and places have this one alone. All are rounded to halves.

A name is what the same texts write with a capital within sentences, and never without, unless its general use is above
5; or what has English inflections of less than 6 % of its own use, and either is below 4.2 and nearly English alone,
or is shared by five of the eight languages in Latin letters at 2.45 or more and less than 1.6 apart. A name weighs 5.5
at least, if not less by its use in this field: concepts and places 6 at most. What is written small in these texts
twice, and is in no list, weighs 6.
"""

from typing import Final

COMMON: Final = {
    1: """
    =attack =gang com dan dat een het ich jak jest met nie niet não się uma van voor zijn
    """,
    1.5: """
    =breach =vulnerability aan aber ale anch bij czy dass dell deze dit dla door dos ele elle esta fait foi
    hebben heeft hij już kan maar mais man mas meer naar noch nog nur oder one ook pero przez questo security
    sein ser seu sie sont sua tak tego tem todo tout tylko tym uit você vous war wat wenn wir год
    котор так ذلك كان 一个 中国 什么 我们
    """,
    2: """
    =exploit =impact =patch =us agora ahora ainda alleen alor also altri ancora ander anni ano ans aprè aqui
    assim así até aussi autr avait aver avoir año back bardzo becaus bem ben bez bien bin bis brasil być był
    było będzi casa ces chi coisa comm cosa così coś critical cuando cui cyber daar dal dalla dann data day
    depois desd deux dia dies dieser doch doen dond dopo due dus día echt eerst einem ela encor entr era erst
    eso essa esse esser este esto está estão etwa even fair fare fatto fazer first fue gaan gaat ganz gdy gdzi
    geen geht get gibt goed good grand gut haar habe hace hacer hanno hasta hatt hay heb heel hier him hoe hun
    ihr ihre ils immer isso it' jaar jahr jako jednak jego jej jestem jeszcz jetzt jeśli jij jour just kann
    kein kiedy know komt któr który kunnen können lat like look loro lub ludzi lui mai make maken mal mam
    mehr mein mejor melhor mensen mesmo meu mich mij mijn minha mio mir mnie moet moeten moi molto może można
    much mucho muito mundo muss muy même nada nawet need nic nieuw nos nous now ogni onde onder only ons onze
    ora oraz otra otro outro part pela pelo peopl perché persona pessoa peut pod pode poi porqu przed przy
    pued può quand quando quanto quello quem questa qué right roku san schon see sehr seit sem sempr senza
    seus sia sin sobi sobr solo stat stato suis suo system são taki tam también também target tegen tej temp
    tempo ten tenho ter teraz też them ther thes thing think threat tiempo tien time toch toda tot tous tra
    trè tudo tutti tutto twee two uns unter vai veel very vez vida viel vom vou waar want way weer wel well
    werd wher wieder wiem wij wil więc więcej worden wordt work wszystko wurd year zal zelf zich zien zou
    était été être żeby бол больш будет быт вас вот врем даж дел дом
    друг есл ест жизн когд лет люд мен мест может можн над нет
    нов одн очен перв под посл потом прост работ раз сам себ
    сейчас стал такж теб тог тольк том част человек чем чтоб
    этог этом أكثر أنت أنه أيضا إذا الله الناس الى اليوم بعض بين حتى حيث خلال شيء عام علي عليه غير فيه
    فيها قال كانت كما لكن مثل محمد منذ هناك وفي ولا ولكن ومن وهو يمكن يوم 不是 世界 他们 公司 发展 可以 可能
    因为 国家 就是 工作 已经 开始 怎么 政府 没有 现在 社会 美国 自己 这个 这些 这样 问题
    """,
    2.5: """
    =blame =compromise =confirm =germany =offline =ransom =russia =warn aantal abbiamo aby access acho achter
    acordo actor acuerdo ademá again agli aime ainsi albo alcun alcuni algo alguien alguma algun alguna alguno
    alguém allem allemaal aller allora altijd altr altra altro alway além amigo andar anderen ani anno anné
    another ante aos apena apó aquel aquí arbeit area around atravé aucun aujourd'hui aunqu avant aveva away
    bajo bardziej beaucoup becom befor beiden beim being bekend belangrijk believ bene bent bereit berlin
    besoin besonder besser best beter better big bijna binnen bist bitt blijven boa bom bon bonn book both
    brasileiro buena bueno business była były będą będę cada call campaign car cara care cas case caso caus
    cazzo cały cela cell celui certain certo cet ceux chang chaqu chce chez chodzi chos chyba cidad ciebi
    città city ciudad ciò cię comment company compt comunqu conta contr contra contro cose country coup cour
    creo criança cual cualquier cuenta cybersecurity cza czasi czasu czego czemu czyli czym często cómo côté
    dabei dafür dag dagen dai dalej dall damit dank dar davon davvero dazu debe decir deel dein dela dele
    demand denen denk denn dentro depuis derecho dernier despué detto deus deutschen deutschland deve dice
    dich did didn't diesem diesen diferent different dijo dio dir dire direito diss diz dizer dlaczego dlatego
    dni dnia dobry dobrz doe doet doing dois doit domu donc done dont dood dort dove down drei drie droit dua
    durant dużo dwa dzieci dzień dzięki dziś déjà each effet eigen eigentlich einfach einig einmal elkaar
    elke ella ello empresa end ende enfant enkel enquanto entonc então equipo erano erg ersten escola ese
    estaba estar estava estou estoy están euch eux ever every fais falar fall familia famill family família
    far fast faut faz feel femm few fez ficar filho fill film fim fin final find finden fine fino firm fois
    follow fora foram forma fors foss foto found frag français frau free friend fuck fuera fueron fuori game
    gar geben gebruikt gedaan geeft gehen geld gemaakt gemacht gen genau general gent gerad gern geven gewoon
    gezien ging giorni giorno girl give già gleich gobierno god going got government governo graag gracia gran
    grazi great groot gross grot group grupo gruppo gute guy général hab haber había hacia hadden hai hand
    happen hast haus haut having he' head hebt hecho hele helemaal help hem heur heut high hijo histoir
    historia história hoje hombr home homem homm hora houden hour hous however hoy huis hätt ici idea iedereen
    iemand iet ihm ihn ihnen ihren ihrer ile important includ information inne innych ins insiem interest invec
    issu italia jahren jaki jamais jaren jeden jeder jesteś jeun jeżeli job jogo jou julli każdy keep keer
    keinen kijk kijken kilka kill kinder kinderen klar klein kom komen kommen kommt konnt kraju krijgen kto
    ktoś która którego której których którym którzy kunt kwam könnt laat laatst lado land lang lassen
    last laten lavoro law leav leben left legg lei lepiej let leuk leut leven ley lhe lieu life lijkt line
    littl live livro long lor lot love luego lugar maakt machen macht made mag maggior maior maison mają male
    malwar mamy manera mann mano many masz mayor mean medio mee meest meet meglio meilleur meiner meio meisj
    member men meno menschen mentr merci mes mesma meus mia miał miejsc mientra mieux mieć mim mis misma mismo
    misschien między modo mogelijk mogą mogę moim moin mois moja moje moment momento mond mondo money month
    mooi mort możesz mucha muita mujer mulher musi must mãe mój mówi música müssen naam nacional nad nadal
    nadi najbardziej nam name naprawdę nasz natuurlijk natürlich nederland nee negli nei nell nem nemen
    nessuno net neue neuen never next nich niech niego nient nigdy night nikt nim ninguém niño niż nodig noi
    noit nom nombr nome nooit nossa nosso nostra nostro notr nouveau nouvell nova novo nuestra nuestro nueva
    nuevo num number numero nun nunca nuova nuovo nós número oczywiści off oggi ohne old oltr omdat ona oni
    open order osoby osób oui outra own paar padr pai palabra pan pani parc parec paris parti partido party
    pasado paulo pay paí pendant pens perchè person personn però petit peu peux pewni pierwszy plaat plac
    plan play pleas plusieur poco podcza podem poder point politiqu polsc política ponto port possono post
    posto potem pouco pourquoi power pra pracy prawa preciso premier premièr prendr primeira primeiro primer
    primera primero primo pris prix problem problema problèm programa projeto proprio prostu proszę public pue
    pueblo pueden puedo puis punto put później público qual qualch qualcosa qualcuno quali qualquer quas
    quasi quel quell quella quelli quelqu quer quero quest questi question quien quier quiero quindi quoi
    raison raz razem read real really recht releas report researcher rest result richtig rien rio roma rond run
    rzeczy również sabe saber sagen sagt saint sais sam same samen sarebb sarà school schön second secondo
    segundo según sehen sei seinem seinen seiner seja selbst semain semana sembra sendo sera servic servicio
    será set seul should show siamo sicher side sido siebi sieht siempr sinc sino sistema slecht snel social
    société soit soll sollt someon someth sondern sotto sou sous sowi soy spiel sposób sta staan staat stad
    stadt stani start stata stati steed steht stessa stesso still sto stop storia story strony such sue sui
    suit sull suoi support sure swoj swoją sólo tag taka take takich takż tal talk tan tanto team teil tell
    tema temat temu tener tengo terug thank that' thos thought thre tienen tijd tijden tinha tipo toe toen toi
    ton too top toujour trabajo trabalho travail tre trochę trois trop troppo trzeba trê tua tun tuo turn
    tussen tutaj tutt tutta tych tyle tão têm tête uhr unit unser until use used user uur vaak vais vamo
    vanaf vandaag vece veder vem ver verdad verder vero verschillend verso veut veux veze video vie vielleicht
    vien vill vind vinden visto vita voglio voi voir volgen volgend volt volta vooral vos votr voy vraag vragen
    vrai vraiment vrij vrouw vuol vão vídeo waarom wanneer waren warum watch water websit według week weet
    weg wegen weil weiss weiter welch welk welt wenig wer wereld werk werken weten whil wiel wielu willen win
    wirklich wissen without wohl wollen wollt women word world wszyscy wszystki wszystkich wszystkim wtedy
    wurden während wäre würd właśni you'r zawsz zeggen zegt zeit zeker zie zij zit zo'n zoal zonder został
    została zrobić zullen zurück zwei zwischen água área également équip état één świata życi życia
    алексан америк без буд будут вам ваш вед вид власт вмест
    вод возможн войн вообщ вопрос времен всег всегд всем всех
    встреч втор главн говорит голов город государ групп
    действ ден деньг дет деятел должн дорог других европ
    женщин здес земл значит игр известн именн интерес информ
    использ исслед истор кажд качеств книг команд компан
    конечн конц которых лиц лиш лучш матер матч машин межд
    междун мир мног мог могут момент мужчин нам нас настоящ
    национ начал наш нег некотор необход нескол никогд ним них
    ничег ноч нужн област образов обществ один однак окол
    определ организ основн открыт отношен парт перед поддерж
    пок получил помощ пор последн почем почт поэтом прав
    правил правит предлож предст презид проблем програм
    продолж проект произв против развит район рассказ результ
    решен российс рук руковод русск сайт своим своих связ
    сделат сегодн сем сил сильн систем сказал скор следующ
    слов случ собств соверш совет советск создан состав
    социал спасиб специал сред стат сторон стран строит суд
    существ таким там тем тепер террит тех тогд тож тот тут
    управл установ участ фильм хорош хот хоч цел центр чег
    чемпион через числ чувств школ эконом этим этот являетс آخر
    أجل أحد أحمد أخرى أفضل أكبر أما أنا أنها أول إلا إنه ابن اذا الآن الأرض الأمر الأول الأولى الإلكترونية
    الإنترنت الإنسان الثاني الحرب الحكومة الحياة الخاصة الدولة الدين الذين الرئيس السعودية العالم العام العامة
    العديد العربي العربية العمل الكثير المتحدة المدينة المنطقة الوقت انا انت بأن بدون بسبب بشكل بما بها بينما
    تحت تكون تلك جدا جديد جديدة جميع حالة حول حين دولار دون رئيس سنة سنوات شخص شركة طريق عاما عبد عبر عدد عشر
    عليك علينا عليها عمل عند عندما عنه فإن فقد فقط قام كبير كبيرة كنت كيف لأن لقد لما لنا لها لهم ليس مجلس
    مجموعة مدينة مرة مصر مما منه منها منهم موقع نحن نفس نفسه هنا واحد واحدة والتي وجود وذلك وعلى وقت وقد وكان
    ولم وما وهذا وهي يتم يجب يعني يقول يكون يوجد 一些 一切 一定 一样 一次 一点 一直 一种 一起 不会 不同 不能
    不要 不过 东西 两个 中心 为了 为什 主义 主要 之后 产品 人们 人口 人民 今天 代表 以及 任何 企业 会议 但是
    作为 你们 使用 全国 关于 关系 其中 其他 内容 决定 出来 出现 包括 北京 单位 历史 参加 发现 发生 只是 只有
    台湾 同时 员会 喜欢 因此 国内 国际 地区 地方 城市 大学 大家 如何 如果 委员 学校 学生 孩子 安全 完全 对于
    市场 希望 应该 建立 建设 当时 影响 很多 得到 必须 情况 成为 所以 所有 技术 提供 支持 政治 教育 数据 文化
    新闻 方式 方面 日本 时候 时间 最后 有人 朋友 服务 根据 民主 活动 游戏 特别 生产 生活 由于 电影 电视 目前
    相关 看到 真的 知道 研究 科学 第一 管理 系统 组织 经济 结果 继续 网站 网络 而且 自由 获得 虽然 表示 要求
    觉得 计划 认为 记者 许多 资料 起来 过去 运动 还是 还有 这么 这是 这种 这里 进行 选择 通过 那么 那些 部分
    重要 需要 非常 领导 香港
    """,
    3: """
    =boss =china =claim =cooperate =customer =eu =fake =france =law =police =spain =supplier =takedown =uk
    =website aandacht aanwezig abaixo abbastanza abbia abend able abord abov abril acabou accept acción accord
    accordo account acesso ach acha achei acima acontec aconteceu acqua acredito across act acti action
    actividad activity activité acto actual actually add added address adesso afd affair afgelopen afin age
    agency agit ago agosto agua ahí aide ailleur air aire ait aiuto ajuda ajudar akcji aktuell algemeen algum
    algún ali all'interno allein allemand allen allerd allez allo allow allá allí almeno almost alon along
    already alrededor alsof alt alte alten alter although alto amanhã amaz ambient ambo americano amerikaans
    amici amico amis amo among amor amount amour amsterdam américain ancien anfang anglais angst animal answer
    anterior antwoord anyon anyth août apesar apoio apoyo appear appel appell appena aquela aquello arbeiten
    argent argentina arma arme armé arriv arrivé arrêt art arte articl articolo artigo artikel artista
    artículo asi ask asked assez assunto asunto ataqu atención atenção atividad atrá attack attempt attend
    attention attenzion attività attraverso atual aufgrund augen augustus aula aun aura aurais aurait ausser
    ausserdem autant auteur auto autor autour avaient availabl avais avanti averag avet avevano avevo avez avis
    avon avond avrebb avril avuto award ayant ayuda ação aún baby bad bairro baixo baja bald ball bambini band
    bang bank bas base based basis basta bastant bayern beat beau beautiful becam bed bedankt bedrijf beeld
    beetj begin beginnen begint begon behind beid beispiel bekannt bekommen bel bell bella bello benefit
    bepaald bericht bestaan bestaat besteht besten bestimmt betalen betekent bevor bezig bezoek bijvoorbeeld
    bijzonder bild bill bisher bisogna bisogno bisschen bit black blanc blanco bleiben bleibt blick blij blijft
    block blog blue board boca body boek boeken bout boven boy boże brak branco brasileira brauchen braucht
    break brengen brev bring bringen bringt broer brother brought buch buen build buiten buon buona busca buurt
    buy byli bym byłem byłoby bzw bądź będziemy będziesz cabeza cabeça cabo cadr calcio cambio came caminho
    camino campagn campanha campaña campo cantidad capir capisco capital capito capo card cargo carlo carrera
    carro carry cart carta casi causa cała całe całej całym całą celu center central centro centrum
    cependant cerca certa certeza chacun challeng chama chamada chamado chambr chanc character charg chcesz
    chciał chcą chcę check chef chega chegar chegou chemin chica chico chief chiesa chil child children
    chociaż choic choix choć church chwili chwilę ciao ciekaw ciencia cierto cima cinco cinq cinqu cioè circa
    ciudadano civil ciągl ciągu claim claro clas class clear clos club code codic col colleg colocar color
    colpa comentario começar começou comida comigo coming commenc common commun community compañía complet
    comprar comprend comprendr compris computer comum comun comunidad común concern condicion condition
    condizioni confianc conhecer conhecido connu conocer conocido consegu conseguir conseil consejo conselho
    consider consiglio consigo construção contact contain contenido conteúdo continu continua continuar conto
    control controllo cool copa coraz corazón coração corpo corso cort cost costa couleur county coupl cours
    court cover creat credo cree criar crim croir crois cross cuanto cuatro cuerpo cultur cultura cuor cup cura
    current curso cut czasami czasem czegoś czerwca cztery czuję części część człowiek człowieka cámara
    câmara cœur daarme daarna daarom dacht dado dadurch dagegen dagli daher daj daje damal dame danach dane
    danych daqui daran darauf dare darf darum darüber date dati dato daughter davanti dać dead deal death
    deben debería debido decid decision decisão deed defesa deinen deixa deixar deixou deja dejar delen demain
    demais demander demasiado demá denken denkt department deputado derd deren dernièr derrièr desarrollo
    describ desculpa desenvolvimento deshalb design dess dessa dessen dessus dest desta detail deu deutlich
    deuxièm devant develop development devem devenu deveria devi devic devido devo devono devrait dezelfd
    dezembro dicembr dicen dicho diciembr dico died dienst dietro dieu diferencia diferença differenc difficil
    différent difícil digo dinero ding dingen dinheiro dirección direct direction director direkt diritti
    diritto dis disclos disso divers diversi dix dizendo dobbiamo dobr dobra dochter doden doel doesn't dog
    doivent dokładni dom domain domanda domani donn donna donner donné dopiero dout dovrebb dovuto dość dream
    drink driv drodz drogi drop drug drugi drugiej druk duda duidelijk dwie dwóch działa działania dziecko
    dziej dzisiaj dziękuję dès début décembr développement dónd dürfen długo early easy eat eau eben
    ebenfall ebenso ecco echter economic economía edad edição educación education educação eerder efecto
    efeito effect effetti effort egal eher eigenen eigenlijk eind einzig either ejemplo ejército eleccion
    election elk else eltern embargo embora emploi encontrar encontro encuentra endlich energia energy enero
    enfin enig enjoy enorm enough ensembl ensuit entanto enter entiendo entrar entrepris entré entwicklung
    envi environ equip eram eran ere erhalten erklärt ernst ero errado erreicht error erstmal ervan ervoor
    escuela esempio espac espacio espaço españa español especial especially esperienza espero esprit espèr
    essen estaban estamo estavam estudio estudo estuvo esté etat etc eten euro europa europes event evento
    everyon everyth evidenc exactly exampl exempl exemplo exist existem expect experienc experiencia
    experiência explain expérienc extra eye faccia faccio face facendo facil fact fahren fai fail fakt fala
    falando falsch falta famiglia famili fan fand fanno farlo father fato fatta fatti favor fazem fazendo faça
    faço façon featur febbraio febrero februari fecha federal feira feita feito felic feliz felt fest festa feu
    fevereiro fica ficou field fiesta fight figli figlio figur fijn fil filha finally findet finish fire firmy
    fit five fiz focus folg folgen fonction fond fondo font food forc form formation former fort forward forza
    força foto' four fra fragen francia françois frauen frei frent freund front frèr früher fuent fuert
    fuerza fui full fun fund fundo further fut futebol futur futuro fácil führen führt fünf gab gaf gana
    ganzen gard gauch gave gdyby gdzieś gebeurd gebeurt gebi gebruik gebruiken geef gefunden gefühl gegeben
    gegenüber gegeven gehad gehouden gehört gek gekommen geleden gelijk geloof gelukkig gemeent gemeinsam
    gener genitori gennaio genoeg genoemd genr genug geplaatst gepubliceerd geral gesagt geschicht geschiedenis
    gesehen gesellschaft gestern geval gevoel gevonden geweest geweldig gewesen geworden gezegd gilt gioco
    giornata giovan giovani giro giugno giusto given giving glaub glauben glück goal godzin godziny goe gold
    gone gonna gosta gosto gott gouvernement gra grad grado grandi gratis graça green gro groen groep grond
    grootst grossen groter ground grow grudnia grund grupa grupp grupy gry grâc guarda guerr guerra guess gun
    gusta guten góry główni habla hablando hablar habían hacen hacerlo haciendo haga halen half halt halten
    hamburg handelt handen happy hard hart hate hatten havia haya health hear heard heart heen heerlijk heisst
    held helfen helpen hemo hen hermano herr hetzelfd higher hija hilf himself hin hinter historii history hit
    hizo hoch hoeveel hoewel hoge hola hold homen hoofd hoop hoor hope horen hospital hot hou houdt houv http
    hubiera huidig hulp humain human humano hält hätten iba idad idee ideia idzi idée ieder ieri iglesia
    igreja igual ihrem ilha imag imagem imagen imię import importa inaczej incluindo incluso increas inderdaad
    individual industry infatti información informacj informacji informati informazioni informação informaçõ
    infrastructur ingles inglé inglê innego innerhalb inni inny innym innymi inoltr insgesamt insid instead
    interess internacional international internazional internet intérieur intérêt investigación involv
    inwoner início irgendwi irmão irá island istniej isto italiana italiani italiano iść jaka jakby jakieś
    jakim jakiś jakoś jaką janeiro januari janvier jarig jean jede jedem jedna jednego jednej jedno jednocześni
    jednym jedną jedoch jedyni jefe jeito jemand jesteśmy jesus jeu jeux jezelf jogador join jong jongen josé
    jouer joueur journé jouw jovem joven joão juan judg juego juillet juin juist julho juli julio jung jungen
    junho juni junio junto jusqu'à justicia justiça jutro kam kamer kannst kant kaufen kaum każdego każdym
    keiner key kid kiedyś kilku kind king kirch klaar klass klasy kleinen kleur knew known kobiet kobieta
    kobiety kocham kogo kogoś kolejn kolejny komentarz komm kon konden koniec konnten kopen kopf kort kosten
    końca końcu kraj kreeg krieg krijg krijgt książki którą kultury kun kurwa kurz kwamen könig könnten lage
    laiss laisser landen langer langu languag laquell larg largo lass lata latach late later laut lavorar
    lavori lead leader leagu learn least lecz leden leeftijd leer legal leger legger leggi leicht leiden leider
    lekker ler leren lernen lesen less let' letter letto lettr letzt letzten levar level lezen libertad
    libertà libr libri libro lichaam licht lid lieb lieber liefd liegen liegt lien liggen light lign ligt
    lijst likely limit linea lingua linha link lire list lista listen livello living livr llama llamada llamado
    llegar lleva llevar local logo loi loin longer longo longtemp loopt lopen lorsqu loss lost low lower lubię
    luce lucha luglio lungo luogo luta lutego luz lässt läuft líder línea língua m'n m.in maak maand maanden
    maart mach madr magari maggio main maintenant maio maioria maja major making mala malgré malo management
    manchmal maneira manhã mani manier manièr mannen manqu manter mar marca marché mare mari maria mark
    market marzo março massimo match material matin matter mauvais mayb mayo mayoría mañana mało mec media
    medical medida medo mehrer mei meinem meinen meint meinung meist meisten membr membro menina menor mensagem
    mensaj mensch ment mention mercado mercato merd merda mese mesi messag messo mesur meteen meter metter
    mettr metà mezzo miasta miasto miała miałem miało midden middl mie miedo miei miejsca miejscu mieli
    miembro mierda miesiąc miesięcy mieszkańców mieści miglior migliori mil milano mile milhõ milieu milioni
    militar military miljoen million millionen millon mimo mind minder minister ministr ministro ministério
    minut minuten minuti minuto mira mise miss mniej mną mocno mode model modelo moeder moeilijk moest mogen
    mogli moich mojego mojej moją molt molti mom momenci monat morgen morn morto mostrar mot mother motivo
    mouvement move movi movimento movimiento moyen możemy możliw możliwości mudança mudar muert muerto muestra
    mundial município music musica musik musimy musiqu musisz musst muszą muszę mutter muziek myself myśli
    myślę mão mädchen männer märz mère médecin médico mês mógł mówią mówiąc mówić möcht möglich
    münchen naast nachdem nacht nadat nadzieję najlepiej najpierw należy namen napoli następni nasza naszego
    naszej naszych naszym nation national natomiast natural nazional neanch near neben necesario necesidad
    necesita necesito nederlands neem neemt negocio negro negócio nehmen nein nello nemmeno nenhum nenhuma
    ness nessa nessun nessuna nest nesta network neu nice niej niemand niestety nik nimi nimmt ninguna ningún
    niveau nivel nią nocy noir nombreux nonostant noord nord nort nosotro nostr nostri nota notamment note noth
    notic noticia nott notícia nou nouveaux novament novembr novembro noviembr nowa nowe nowego nowej nowy
    nowych nowym nuit nulla numa nummer nuov nuovi nächst nächsten nécessair nível obecni oben objet objetivo
    obok obra obrigada obrigado obwohl occasion occhi ochrony octobr octubr oczy offen offer offic officer
    official offr oficial oficina oft often ogen ogól ojo okazji około oktober olha olhar olho omgev once
    onderdeel onderwij onderzoek ongeveer onlin ontem ontwikkel ooit oorlog opera operation opinión opnieuw
    oportunidad oppur orde ordem orden ordin ordr ore organisati organisation organización organizacji
    organization organização origin original ormai oro ort osoba ostatni ostatnio oto ottobr ouais oud oude
    ouder outsid outubro ouvert ouvir overal oznacza pace paes paesi page pagina pais palavra pamiętam pana
    papel paper parar pare parent parfois park parl parla parlar parler parmi parol parola partei participação
    particolar particulier partii partij partir partito pasa pasar paso pass passa passado passar passato
    passer passiert passo passou passé past pasó patient paura paz país państwa państwo października pedir
    pein película pena pensa pensar penso peor pequena pequeno pequeña pequeño perder perdu perfect perform
    performanc pergunta period periodo permet personal personen persoon persoonlijk perto período pesar peso
    pesquisa pessoal peter peur peuvent pewno phon photo piac piano piccola piccolo pick pictur pie piec pied
    piedi pieniądz pieniędzy pierr pierwsz pierwsza pierwszej pierwszym pior pire pis pisz piu piuttosto pièc
    plaatsen plaisir plano plant platz player plein plek plutôt población pobr pochi początku podemo poderia
    podoba podobni podría podstawi pois pokoju polic policy policía politi politica political politico
    politiek politik politisch polizei polizia polskich polskiego polskiej polícia político pomiędzy pomoc
    pomocy pomysł pomóc ponad poner ponieważ popolo poprzez popular population população porta porto portugal
    portuguê porém posibl position posizion posição possa possiamo possibil possibilità possibl posso possui
    possível postaci poter potrebb pourrait pourtant pouvez pouvoir povo powiedział powiedzieć powinien
    powinna powinno powodu poza prac praca prachtig practic pracę praten pratiqu prawda prawdopodobni prawi
    prawo precio precisa precy pregunta preis premio prend prender present presenza preso presqu press presso
    presto pretty prezydenta preço pric prij primi principais principal principalment principio privat privé
    probabilment probably proberen probleem problemen problemi problemy proc proceso process processo proch
    prochain produc producción product production producto produit produto produzion produção profesional
    profesor professor progetto program programm programma project projekt projektu projet property propia
    propio propo propr propri propria protect prova provid provinci provincia proyecto prozent prueba przecież
    przeciwko przepraszam przykład przynajmniej przypadku prè présent président prêt própria próprio
    próxima próximo pubblica pubblicato pubblico publiek publiqu publish publié pueda puerta puesto pull
    punkt punti puoi pure puta pytani página père périod pół pública quais quality qualità qualité
    qualsiasi quarto quatr quatro quattro queda quei quelqu'un querem queria questão quiera quieren quiser quit
    quizá quién québec race raczej rady ragazz ragazza ragazzi ragazzo ragion rais ramach rang rano rapport
    rapporto rate rather raum raus razi razu razy razón reach ready realidad realment realtà reason receiv
    recent recherch record recuerdo recurso red rede reden regard regel regierung regio region região región
    rein relación relat relation relationship relação remain remember remot remov rencontr rendr repubblica
    república requir research respecto respeito resposta respuesta resto resultado rete retour return review
    revista rey ricerca richt richtung ricordo riguarda rijden risk rispetto risposta risqu risultati road robi
    robić rock rodzaju rodziny rok rol role roll room roug round roupa rout rozumiem rozwoju rua rue rule rund
    ruolo rzecz rząd règl région répons résultat río różn różnych rôle sabia sach sai sair saison sait
    sala sale salir sall salud sama samego samo samym santo santé saper saranno save savoir saw saying saúd
    scelta scheint scheiss schlecht schliesslich schnell schreiben schul schwarz schwer scienc scor scritto
    scuola scèn season sech seconda sector sede seem seen seguint seguir seguito segunda segurança seguridad
    seguro sehe seis seiten seizoen self sell selon sembl semplic sen send senhor sens senso sent sentido
    sentir septembr septiembr serait seri seria serio seront serv server servizi servizio serviço sery sería
    setembro settembr settimana setzt seulement several sex sexo señor shar she' ship shit shop short shot
    siano sicurezza sicuro siendo siento siet siglo sign significa signor sigu siguient similar simpl
    simplement singl sinistra sinn sinto sit site sitio sito situación situation situazion situação six size
    siècl skoro skąd sleep small sob sobą sociais sociedad society società sofort softwar sogar sohn soir
    sola solch soldi sole sollen sollten som soment sometim somm sommig somo song sonho sonst soon soort sopra
    soprattutto sorry sort sorti sortir sound sourc souvent spac spass spazio spd speak speci special speelt
    spelen speler spend spero spesso spielen spielt sport sprach spraw sprawa sprawi sprawy sprawę sprechen
    später squadra stag stai stand standard stanno stanu stap star stark staten station statt stay stało
    stehen stell stellen stellt stem step sterk stessi stiamo stil stimmt stond stor strada strass street
    strong stroni stronę student studi studio study stuff stuk stunden stycznia styl stück subito succ
    successo sucesso suchen sud suert suggest suivant sujet sumi summer super superior supérieur surtout
    sviluppo swoich swoim swojego swojej swój systèm sytuacji szczególni szczęści szkoda szkol szkoły
    szybko sécurité séri sério sûr słowa tage tagen taken takiego takiej takim taking taką tale talvez
    tampoco tant tanti tard tatsächlich tax techniqu technology tecnologia tel telefoon tellement temo tempi
    tendo tenemo tenga tenha tenido tentar tenía tereni teria term termin termo terr terra territorio terwijl
    tes test testa teu teve text texto thema themselv there' they'r third though thuis tierra tirar titl titolo
    titr tive tod todavía today toekomst together told toll tomar took tool total tour toward town trabajador
    trabajar trabalhar track trad tradução train tramit trata tratta travel travé treat treffen tried trotz
    trotzdem trouv trouver trouvé trova trovar trovato truc trudno true trust try trying trzech trzy tuoi tus
    tut tuttavia tuvo tweed twoj twoja twój type typu tys término título udało udział ufficial
    uiteindelijk ultima ultimi ultimo um understand unica unico unidad unido union unis uniti universidad
    university unserer uomini uomo usa usando usar using uso ustawy usted usually usuario usuário utilisé
    uwagę vader vado vale valeur vallen valor valt valu vanavond vanno vanuit vanweg vari varia vario vas vast
    vater vaya vede vedi vedo veilig veja vejo vele velho venezuela vengono venir vent veo verament verd verein
    verenigd vergessen vergeten verhaal verità verkeerd verloren verschiedenen version verstehen versuch
    versucht versão vertellen vervolgen verwacht viaggio viaj vicino vidéo viejo vielen vient vier view vijf
    vindt visit vista vite vitória viu viver vivir vivo vivr voce voglia vogliono voic voilà vois voit voitur
    voix vol voll volledig voltar volver vond vont vontad voorbij voordat voormalig vorbei vorig vorm vorrei
    vote voto voz vrienden vroeg vrouwen vue vuelta vuoi vária vário völlig waarbij waard waardoor waarin
    waarme waarop waarschijnlijk waarvan wachten wahl wait walk wall wam wann warszawa warszawi warto wasn't
    wasser ważn wcal wciąż wcześniej wczoraj we'r wear web wedstrijd weinig weit weiteren weken welkom weniger
    went werkt wert wet what' whatever whether whit whol wiadomości wichtig widać widzę wieku wielki wien wieso
    wiesz wife wild willst wilt wish wist within większość wobec wobei woch wochen wody wojny woman won won't
    wonder wonen woord woorden wort worth wouldn't wraz writ wrong września wydaj wygląda wystarczy względu
    würden władzy wśród yeah yes yet yeux you'll you'v young yourself zaak zag zahlen zaken zależy zamiast
    zanim zaraz zarówno zat zbyt zdjęci zdjęcia zdrowia zeer zeg zei zeigen zeigt zero-day zes zet zetten
    zgodni zichzelf ziel ziemi ziemlich ziet zin zitten zmiany znaczy znajduj znaleźć znam znowu zobaczyć zodat
    zoek zoeken zona zone zoon zorg zorgen zostani zostać zostało zostały zouden zoveel zowel zrobił zudem
    zuid zukunft zunächst zupełni zusammen zwar zwart zweit zweiten związku zwłaszcza âge ähnlich écol
    économiqu écrit élection época époqu étaient étais étant étud éxito ête österreich última
    último única único überhaupt übrigen œuvr śmierci śmierć świat świeci źle żadnych życiu август
    автомоб автор админис академ активн алекс английс андр
    апрел арм баз банк безопас бел белорус бизнес благод бог
    больниц большин борьб брат будем будт бывш быстр важн
    вариант век велик вер вернут вероятн верс вес вечер вещ
    взгляд взял взят видел виктор включ владим вниман внов
    внутрен военн возвращ возраст войск вокруг восстан восток
    восточн вперв вперед врач врод встрет вчер выбор выгляд
    выполн выпуск высок выступ выход вышл газет генерал гер
    герман глав глаз говор говорил говорят голос гор городск
    господ готов граждан границ давн дал далек дальн дальш
    данн данным дат двер движен двух девочк девушк декабр
    делат денег депутат десят директ добр довольн договор
    доктор докумен долг должен должнос доллар дополн достат
    другим другом друз дум думал душ единств желан железн жен
    жив животн жил жит жител журнал заверш завод завтр задач
    задерж заключ закон законч закрыт заним занят запад
    западн затем зачем защит заявил звезд здан здоров знает
    знаком знал значен золот зон играт идет издан изменен
    имеет имел имен иногд иностр инстит интерн исключ искусст
    исполн историч источн итог июл июн кажетс каким капитан
    карт картин квартир киев кит класс клуб ког количес ком
    комисс комитет коммун комнат комплек конкурс контрол
    корабл которог котором которым красив красн кров кром
    крупн крым кстат куд культур курс легк летн либ лиг лин
    литерат личн люб любит любл любов магазин максим мал
    маленьк мальчик мам март мастер мат медицин меньш мер
    месяц мил миллион минист министр минут миров михаил млн
    мнен многих могл модел молод мор московс муж музык мысл
    наблюд наверн надеюс назад назван назнач назыв наибол
    найт наконец написал направл наприм народ народн населен
    наук научн находит начальн начин нашег наших нашл небольш
    невозм недел недост независ нельз нем немецк немног
    несмотр нибуд никак никол никт новог новост новых ног
    номер нормал ноябр нравитс обеспеч обнаруж оборон образ
    образом обсужд общ объедин объект объясн обычн обязат
    огранич огромн одним одног одном оказал оказыв октябр
    олимп операц опублик опят оруж основ основан особ особенн
    остальн останов остров осущест ответ отдел отдельн отец
    отлич отличн относит отправ отсутст официал оценк очеред
    памят пар парн первог первом первым первых перевод
    переход период песн петерб писател письм план планир плат
    плох площад побед победит повод повышен подгот подобн
    подпис подтвер подход пожал позвол поздн позиц показал
    показат пол политик политич полиц полн полност половин
    положен получ получен получит пользов помог поним понял
    понят попал популяр порядк поскол послед посмотр пост
    постав постан постоян постр поступ похож пошл появил
    правд праздн практик практич предлаг предост предпол
    предпр председ прежд прекрас премьер преступ привет
    примен пример примерн принадл приним принцип принял
    принят приход причин пришл приятн провед провер провод
    продаж продукт произош происх промышл професс проход
    процесс прошл прям пуст пут пят работал работат рабоч равн
    рад разгов раздел различн размер разраб разреш ран раньш
    распол распрос реальн ребенк ребят революц регион режим
    республ реч решил род родител рожден рол роман рост руб
    рубл ряд рядом самог самом самым самых сборн свет свидет
    свобод свободн своег своем связан сделал север северн
    сезон секрет сельск сентябр сер серг сердц серьезн сет
    ситуац сих сказат скольк скорост следует слишком сложн
    служб смерт сможет смысл сначал снов соб собир собран
    событ совмест соврем совсем соглас согласн содерж сообщен
    соответ составл состоял состоян сотрудн сохран союз
    список спокойн спорт способ способн сраз средн средств
    срок ссср станет станов станц стар степен стоит стол
    стольк странн страшн структ студент судьб счастл счет
    считает сын таких таког творчес театр тел телефон техник
    технич технол течен тип тоб торгов точк точн традиц трансп
    требов тренер трет труд трудн туд турнир тыс тысяч тяжел
    убийств увелич уверен увидел удалос украинс улиц универс
    уровен уровн услов устройс утвержд утр утром участк
    участн учен учител факт феврал федерал федерац финанс
    форм фотогр франц француз функц футбол характ ход хозяйст
    хотел хочет цвет цен централ час часов частнос человеч
    чест четыр член чут шест электр этих эффект являютс язык
    январ أبدا أبريل أبو أبي أثناء أحب أربعة أشخاص أشهر أصبح أصبحت أصحاب أطفال أعتقد أعضاء أعلم أعلى أعمال
    أغسطس أفريقيا أقل أكتوبر ألا ألف أمام أمر أمريكا أنك أننا أنهم أهل أهم أو أوروبا أيام أيها إبراهيم إحدى
    إدارة إسرائيل إضافة إطلاق إعادة إلكتروني إلي إليك إليه إليها إن إنك إنها إني إيران احد استخدام اسم اكثر
    الآخر الآخرين الأخرى الأخير الأخيرة الأسبوع الأشخاص الأشياء الأطفال الأعلى الأعمال الأقل الأكثر الأمريكي
    الأمريكية الأمم الأمن الأمور الأيام الإسلام الإسلامية الإمارات الا الاتحاد الاجتماعي الاجتماعية الان البحث
    البحر البحرين البداية البعض البلاد البيت التاريخ التالي التعليم التواصل التى الثالث الثانية الثورة الجامعة
    الجديد الجديدة الجزء الجزيرة الجمعة الجميع الجيش الحالة الحالي الحب الحدود الحديث الحركة الحصول الحق
    الحقيقة الحكم الخارجية الخاص الخير الداخلية الدخول الدفاع الدم الدوري الدول الدولي الدولية الذى الرئيسية
    الرجال الرجل الرغم السابق السابقة الساعة السبب السعودي السكان السلام السلطة السنة السوري السورية السياسي
    السياسية السيد الشباب الشخص الشخصية الشرطة الشرق الشركة الشعب الشمس الشيخ الصباح الصحة الصغيرة الصور الصورة
    الصين الطاقة الطريق الطريقة الطعام الطفل العاصمة العالمي العالمية العراق العرب العزيز العسكرية العلاقات
    العمر العملية الغربية الفترة الفرنسية الفريق الفيديو الفيلم القانون القاهرة القدم القديمة القرآن القرار
    القرن القلب القوات القيام الكبير الكتاب الكريم الكويت اللغة اللي الليل الماء الماضي الماضية المال المجتمع
    المجلس المجموعة المحكمة المحلية المدرسة المرأة المركز المزيد المسلمين المصري المصرية المعلومات المغرب
    المكان الملك المملكة المناطق الموت الموسم الموضوع الموقع المياه النار النبي النساء النظام النظر النوع الهند
    الواقع الوحيد الوزراء الوصول الوضع الوطن الوطني الوطنية الولايات الي اليمن امرأة انظر انك انه انها بأنه
    بأنها باب باستخدام باسم بالإضافة بالفعل بالنسبة بدأ بدأت بداية بدلا بذلك برنامج بشأن بطريقة بعدها بكل بلا
    بناء بني بهذا بهذه بهم بواسطة بيت تاريخ تحدث تحمل تركيا ترى تريد تطبيق تظهر تعتبر تعد تعرف تعلم تعمل تقدم
    تقديم تقريبا تقول تقوم تكن تماما تنظيم توجد تويتر ثلاث ثلاثة جاء جامعة جانب جزء جمال جميعا جميل جنوب جون
    حال حاليا حدث حرب حركة حزب حساب حسب حسن حسين حصل حقا حقوق حقيقة حكم حكومة حوالي حياة خارج خاص خاصة خالد
    خدمة خمسة دائما داخل داعش دخل درجة دعم دور دول دولة ديسمبر ذات ذكر ربما رجال رجل رسالة رسول رغم رقم روسيا
    زيادة ساعات ساعة سبب سبتمبر سبيل سعيد سكان سلسلة سواء سوريا سوف سوى سيارة سيتم سيكون شبكة شخصية شركات شكرا
    شكل شمال شهر شيئا صاحب صالح صباح صحيح صحيفة صغيرة صلى صوت صور صورة ضمن طريقة طلب طويلة عائلة عادة عالم عدة
    عدم عرض عشرة عضو عقد علاقة علم عليهم عمان عمر عمليات عملية عنها عيد عين فبراير فترة فرصة فريق فعل فعلا فكرة
    فلا فلسطين فما فهو فوق فيديو فيلم فيما قائمة قالت قامت قانون قتل قدم قرار قرصنة قسم قصة قضية قطر قلت قناة
    قوات قوة كأس كامل كانوا كتاب كتب كثير كثيرا كذلك كرة كلمة كله كلها كنا لأنه لا لاحقا لبنان لجنة لدى لدينا
    لديها لديهم لذا لذلك لكل لكم لكنه لكي للغاية لماذا لمدة لمن لهذا لهذه ليست ليلة ما ماذا مارس مايو مباراة
    مباشرة متى مجال مجرد محمود مختلف مختلفة مدرسة مدى مركز مساء مستوى مشروع مشكلة معرفة معظم معك معلومات معنا
    معه معهم مقابل مكان مكتب ملك مليون ممكن منا مناطق منطقة منظمة منك مني مهما مهمة مواقع نادي نتيجة نحو نسبة
    نشر نصف نظام نعم نفسك نفسها نفسي نقل نهاية نوع نوفمبر نيويورك هؤلاء هيئة وأن وأنا وأنت وإذا وإن والذي وبعد
    وبين وتم وجه وحتى وزارة وزير وسائل وسط وسلم وضع وعن وفقا وقال وكانت وكذلك وكل ولد ولن ولو وليس ومع وهم يأتي
    يبدو يتعلق يحدث يريد يعتبر يعد يعرف يعلم يعمل يقوم يكن يمكنك يناير ينبغي يوسف يوليو يوما يونيو 一下 一位
    一名 一场 一天 一年 一条 一步 一般 一部 三个 上海 下来 不了 不仅 不再 不到 不可 不好 不得 不想 不断 不错
    专业 专家 世纪 严重 个人 中共 中华 中央 主任 主席 举行 么样 之一 之前 之间 也许 书记 了解 事件 事实 事情
    亚洲 交易 交流 交通 产业 产党 产生 人员 人士 人物 人类 今年 介绍 仍然 以上 以下 以为 以前 以后 以来 价值
    价格 任务 传统 位于 体育 作品 作用 作者 例如 俄罗 保护 保持 保证 信息 健康 儿子 儿童 先生 免费 全球 全部
    公共 公布 公开 公民 公里 共产 共同 共和 关注 其实 具有 内部 军事 军队 农业 农村 农民 准备 减少 几个 几乎
    出版 分享 分别 分析 分钟 创新 创造 利亚 利用 利益 别人 到底 制作 制度 制造 力量 办公 办法 功能 加入 加强
    加拿 务院 动物 努力 劳动 区域 医疗 医院 十分 协议 印度 即使 压力 原则 原因 原来 参与 反对 反应 发布 发表
    取得 受到 变化 变成 另外 只能 只要 可是 各种 合作 同志 同意 同样 名字 后来 告诉 和国 和平 哪里 唯一 商业
    回来 团体 国人 国务 国民 图片 土地 在于 坚持 基本 基础 增加 增长 声音 处理 外交 外国 多少 多年 多数 大会
    大多 大量 大陆 失去 女人 女儿 女孩 女性 她们 好像 如此 妈妈 媒体 存在 学习 学家 学院 它们 完成 宗教 官员
    官方 实施 实现 实行 实际 实验 宣传 宣布 宪法 家庭 容易 导致 小时 小说 尤其 尽管 居民 属于 工业 工具 工程
    带来 帮助 平台 年代 年轻 并且 广东 广场 应用 建筑 建议 开发 开放 引起 强调 当地 当然 形式 形成 德国 快乐
    怎样 思想 总是 总理 总统 想要 意义 意思 意见 意识 感到 感觉 愿意 成功 成员 成立 我国 或者 战争 战斗 所谓
    手机 才能 执行 找到 承认 投资 报告 报道 担心 拥有 拿大 持续 指出 接受 控制 提出 提高 改变 改革 攻击 政策
    故事 教师 教授 整个 文学 文章 方向 方案 方法 旅游 无法 无论 时代 时期 明显 明白 星期 是不 是否 显示 晚上
    更加 曾经 最大 最好 最终 最近 最高 有些 有关 有效 有时 有没 有点 有限 期间 未来 机会 机关 机场 机构 权利
    权力 条件 来源 来自 来说 标准 根本 模式 欢迎 欧洲 正在 正常 正式 正确 此外 武器 死亡 母亲 每个 每天 每年
    比赛 比较 毕业 民族 永远 汽车 法国 法律 法院 注意 消息 消费 清楚 然后 然而 照片 父亲 状态 独立 环境 现代
    现场 现实 现象 理解 理论 甚至 生命 用户 申请 电子 电脑 电话 男人 的话 目标 目的 直接 相信 相当 看来 看看
    看见 真实 真是 真正 知识 破坏 确定 确实 社区 离开 科技 积极 稳定 空间 突然 第三 第二 简单 类似 精神 系列
    组成 终于 经历 经常 经营 经过 经验 结合 结束 结构 绝对 统一 综合 编辑 罗斯 美元 群众 老师 考虑 而是 职业
    联合 联系 肯定 能力 能够 自然 至少 艺术 节目 苏联 英国 范围 行业 行为 行动 行政 表现 西方 观点 规定 规律
    规模 视频 解决 解释 警察 计算 认识 讨论 训练 记录 设备 设立 设计 证明 评论 语言 说明 说话 调查 谢谢 负责
    责任 质量 资本 资源 资金 超过 足球 身体 达到 过程 这次 进一 进入 选举 造成 那个 那样 那里 部长 部门 采取
    采用 里面 重新 重点 金融 银行 销售 错误 长期 阅读 阶段 限制 除了 集团 青年 面对 面积 革命 韩国 音乐 项目
    领域 飞机
    """,
    3.5: """
    =app =arrest =bank =bounty =chat =city =cost =diplomat =draft =email =energy =fine =government =hospital
    =korea =parliament =password =phone =sanction =spy =spyware =telecom =un aangezien aanval aard aardig abajo
    abbiano aberta aberto abertura abgeschlossen abierta abierto ability abitanti abogado abre abrir abs
    abschluss absenc absolument absolut absolutely absoluut abus acaba acabar acabo academia accanto acceso
    accesso accident accion accè aceptar acerca achar achat acheter acheté achiev acht achtergrond acident
    acontecendo acontecer acredita acreditar acte acteur actief actif acting actitud activ actively
    activiteiten activo actualidad actualment actuell actuellement acá adam addirittura addition additional
    adelant administración administration administração admit adolescent adopt ador adoro adress adult adulto
    advanc advantag advic advocaat advogado advy aereo aeroporto aeropuerto afdel affari affatto affect
    affrontar afinal afirma afirmou afkomstig afraid africain afrika afriqu afstand afternoon afuera agenc
    agencia agent agr agre agreement agricol agência ahead ahnung aid aider aimerais aimé ain't airport aiuta
    aiutar ajout ajouter akcja aktion aktiv aktuellen akurat album alcald alcuna alemania algemen algéri
    alimento aliv all'estero all'inizio allait allemagn allerlei allgemein allgemeinen allon allé alternativ
    alternativa altrimenti altura alumno aluno alvo ama amba ambiental ameaça amenaza americana americani
    amerika amerykański ami amica amiga amministrazion amt amériqu ana analisi analys analysis anch'io
    ancienn ancient anda andando andata andato anderem anderer andiamo andrea angaben angeblich angebot
    angeboten angel angielski angleterr angriff anima animais animali animaux aniversário anlag anniversair
    annonc annoncé announc annual anschliessend anschluss anspruch anteil antiga antigo antiguo antwerpen
    antwort antworten anual anuncio anymor anyway anywher anzahl anzi anális análisis aparec apart apartment
    aperta aperto aplicación app appar appareil apparently appartement appeal appearanc appeler appelé
    application applicazion apply apport appreciat apprendr appris approach approch approv appunto aprender
    apresenta apresentar aprir aproximadament aquella aquilo arbeitet arbr archivo aree aren't argentino
    argomento argu argument argumento aria arm armi armii arquivo arrest arriba arriva arrivano arrivar
    arrivata arrivati arrivato arriver arrivo arrièr arrêter arrêté arsch arten articoli artikelen artist
    artisti arzt asamblea asesinato asking asociación aspect aspecto aspetta aspettar aspetti aspetto ass
    assassinato assemblé asset assiem assis assist assistant assistir associat associazion associação associé
    assolutament assum assuranc assurer atak atitud ato attacco attaqu atteindr atteint attendr attesa atti
    atto attorney attorno attual attualment atualment audienc audiencia aufgab aufgaben aufgenommen auftrag
    auftritt augmentation aumentar aumento auprè auraient auront ausbildung ausgab ausland ausschliesslich
    aussehen aussen ausserhalb ausstellung auswahl author authority auto' autori autoridad autorità autorité
    avanc avantag avendo avenir aventur avess avion avocat avoid avrebbero avrei avrà avvocato awar awesom
    ayer ayudar ayuntamiento aziend azienda azion azioni azul açõe baan background badania badań bag bagno
    bahn bahnhof bain baiss baixa bal balanc bambino ban banca bandera banho banqu bar barco barr barrio basic
    bass bassa basso basura basé bataill batalha batalla battaglia battl bau bauen bay baño beach bear beauté
    beaux beber bebé bebê bedeutet bedeutung bedoel bedoeld bedrijven bedzi beelden beer befinden befindet
    began begann beginn beginnt begonnen begriff begrijpen beh behalv behandelt behandlung behavior bein
    beispielsweis beiträg bekam bekannten bekijk bekijken bekommt belang belangrijkst beleid beleza belg
    belgiqu belgisch belgië bellen belleza bellezza belong below beneficio benissimo benutzt beperkt bereiken
    bereikt berg berichten berichtet berliner beruf bescherm beschermen beschikbaar beschäftigt besid besloten
    besluit bestaand bestehen bestimmten bestuur bestätigt besuch bet betaald betreft betrieb betrokken beträgt
    bett bevat bevolk bevölkerung beweg bewegung beweis bewij bewoner bewusst beyond bezahlen bezahlt
    bezeichnet beziehung bezoeker bezpieczeństwa bezpośrednio bezug bianco biblioteca bibliothèqu bieden
    biedt bientôt bier bierz bieten bietet bigger biggest bilancio bilden bilder bildet bildung billet billion
    bird birth birthday bitch biura bizarr blagu blam blanca blanch blau blauw bleef bleek bless blessé bleu
    blieb blijf blijkbaar blijkt blisko blood bloss blow blu blut boat bocca boden boga bola bologna bolsa bomb
    bomba bond bone bonheur bonita bonito bonjour boo boom boot bord border born bos bosqu boss bottl bottom
    bouch bought boulot bouw bouwen bovendien bowl box boît bra bracht brain braku brakuj branca branch brand
    brasília brat brauch brazo braço breath bref breit brengt bretagn bridg brief britanniqu brits brok broken
    bron broni brown bruder bruit brussel brutto bruxell brzmi budget budynku built bund buoni buono bureau
    burgemeester burger burn bus buscando buscar busy buty buying byc byci byłam byłby byś bâtiment bébé
    bóg ból böse búsqueda bücher bürger bürgermeister büro będąc błąd caballero caballo cabelo caccia
    cadena caer caffè café cair caixa caja caldo calidad calm calor cama cambia cambiar cambiato camera camp
    campagna campeonato campi canadien canal cancer cancion canción candidat candidato cane cannot canto
    canzon canzoni cap capabl capac capacidad capacity capacità capacité capaz capelli capitain capitano
    capitán captain captur capítulo característica caractèr caratter caratteristich career carga carica
    carico carn carnaval carreira carretera carri carriera carrièr carácter casal casamento cash cast cat
    catch categoria category categoría catholiqu catégori caught całego całkiem całkowici ceci cedo cel
    celebrat celem cellular celular cent centain cento centraal centri century ceny cercando cercano cercar
    cercato cerco cert certainement certainly certament certi cervello chain chair chairman chamar champ
    champion championnat changement changer changé channel chanson chapter chargé charl chat chaud chav chaîn
    chceci chcemy chciała chciałabym chciałam chciałbym chciałem chcieli cheap chegando cheia cheio
    chemical cherch chercher cheval cheveux chiama chiamata chiamato chiarament chiaro chiav chicken chied
    chieder chiedo chien chiesto chiffr chino chinois chiunqu chiuso choisi choisir choos choroby christ
    christian christma chrétien chuj chut chuva chão chętni ciała ciało ciberseguridad cibl cibo cidadão
    ciel cielo ciento científico cierta cieszę cifra cijfer cinema cines cinéma circl cita citizen citoyen
    cittadini cittadino cité civili ciência ciężko clairement clarament classement classic classiqu clav
    clean clearly click client clienti clima climat cliqu closer cloth cloud clé coach coast coch cocina
    codzienni coeur coi coin cokolwiek cold colectivo colega colegio collaborazion collect collection collèg
    collègu colori coloro colour colpo com'è comandant comando combat combatter combien combin comentário
    comenzó comer comercial comercio começa começo comienza comienzo comisión comissão comitato comité
    command commencer commencé commentair commenti commento commerc commercial commercio commissi commission
    commit committe communauté communication compagni compagnia companhia compar compartir compañero
    competencia competition compito complejo complesso completa completament completely completo complex
    compliqué complèt complètement comportamento comportamiento comportement composto composé compra
    compromiso compter computador compétition comunal comuni comunicación comunicazion comunicação comunità
    comércio conceito concept concepto concernant concert concetto conciencia concierto concorso concour
    concurso condamné condizion condiçõ conduct conduit conferenc conferencia conferma confianza confirm
    conflict conflicto conflit conflito conform confronti confronto conférenc congreso congresso conhec
    conhecida conhecimento conheço conjunto conmigo connais connaissanc connaît connaîtr connect connection
    conoc conocida conocimiento conosc conoscenza conoscer conosciuto conosco conozco conscienc consecuencia
    conseguenz conseguenza consegui conseguiu conseiller conservativ considera considerado considerato
    considerazion considéré consigli consist consommation constant constitución constituição construcción
    construction construir construit consumer consumo conséquenc contacto contar contato contatto content
    contenu contenuti contenuto contesto context contexto contigo continuación continuer continuo contou
    contract contrair contrario contrat contrato contratto contribut controll controllar contrário contrôl
    contudo conversa conversar conversation convidado convinc cook cop coppia copy cor coraggio core corner
    correct correcto corrent correo correr corrida corrient corrupción corsi corta corto coscienza cosi costi
    costituzion costo costruir costruzion couch couldn't count courant coût crack crash crazy crea creación
    creado crear creato creazion crecimiento cred creder credit credito creen creer crescimento crescita crew
    criada criado criação criminal cris crisi crisis critica critiqu croissanc croit crowd cru création
    crédit crédito créer créé crítica crítico cuadro cualquiera cuarto cucina cuento cuesta cuestión
    cuidado cuisin cuja cujo cul culo culpa cultural cultuur cumplir currently curta custo customer cuya cuyo
    cuál cuándo cuánto cybercrim cybercriminalité cycl czasach czasów czeka cześć czterech czuj czymś
    czytać częścią członkowi członków człowiekiem cárcel câmera célèbr céu código cóż côte daarbij
    daardoor daarnaast daarvan daarvoor dad dagelijk dahin daily dak daleko dallo dam damag damen damn danc
    dando danger dangereux dangerous daniel dankzij danni danno dança daquel daraus darin dark darl darunter
    daten dating dauert davantag dawna dawno daí daño dał dear debajo debat debba debemo deberían debito
    debt decad decidiu decirl decisión deciso declar declaración declin decyzji decyzję decía dedan dedicato
    dedo deelnemer deep defeat defend defens defensa defin definitely definizion degre degré dehor deinem
    deiner deix deixando dejado deje dejo dejó delant delay delito deliver dell'anno dell'ordin delà demanda
    demandé democracia democratic democrazia demokrati denaro dennoch denuncia departamento depend deploy
    deport derecha dergelijk derzeit desafio descobrir description desejo desenho deseo deserv desiderio desir
    despit despu dessin dessous destaqu destino destiné destra destroy deswegen detalh detall determin detrá
    dettagli deuda deur deutscher devait devenir devia devient devoir dez dezember diant diario dica dicendo
    diceva dicha dichiarazion dicht dici diciamo diciendo dick dicono dieci dient diep dieren dieron diesmal
    diez difesa differenza difficoltà difficult difficulté différenc dificuldad dificultad diga digital dije
    dijeron dikk dilma dimanch dimensioni dinner dipartimento dipendenti diputado dirait directa directament
    directement directeur directly directo direi direita diretament direto diretor diretta direttament diretto
    direttor direzion direção dirigeant disait disant discorso discour discover discurso discuss discussion
    diseas disegno disent diseño diskussion disparu dispiac display disponibil disponibl disponível
    disposition disposizion dispuesto distanc distancia distanza distinta distinto distribución distribuzion
    district distrito distância dite diventa diventar diventato diver diversa diverso divid division dizem
    diário dniach dniu dobl dobrego dobrej dobrym dobrą doce docteur doctor document documenti documento
    dodatkowo doença doigt dolarów dollar dollari dolor domand domenica domicil dominio dommag domínio don
    donderdag donker dono doordat doppio dopóki dor dorf dormir dorp dossier dostać dostał dostęp dosyć
    doszło dottor dotyczy dotycząc doubl doubt douleur doveva dovrebbero dovrei dovrà download doy
    doświadczenia draagt draft dragen drama dran drauf draussen draw dress drin drinken dritt dritten driver
    droga drogą drogę druck druga drugiego drugim drugą dry drzwi drôl dubbel dubbio dude dueño duits duitsland
    dulc dumm dunqu dur dura durata durchaus dure duro duré duurt duża duże dużej duży dużą dyrektor dyskusji
    działalności działalność działań dziecka dziennikarz dziewczyna dziewczyny dziwn débat década
    décidé décision déclaration déclaré découvert découvrir défait défaut défendr défens départ
    département dépens député désolé désormais détail développé dólar dúvida dürft długi dłużej
    ear earlier earn earth easier easily eastern eating ebbe ecc economi economia economica economico
    economisch economy económica económico econômica edge edición edificio edit edition editor edizion
    edukacji eenvoudig eerlijk eeuw effectiv effetto efficac egg egli ehe ehemaligen ehrlich eight eiland
    eindelijk eindruck eine einfluss eingesetzt einigen einsatz einzeln einzelnen ejecutivo ejercicio elección
    elect electoral electric electronic elegido elegir eleiçõ element elementi elemento elettoral elezioni
    email emergency empezar empezó empieza empir empleado empleo employe employé emprego empresario empêcher
    enabl encanta encima encontra encontrado encourag encuentran encuentro ended endet ending endroit ene
    enemigo enemy energi energii energía enfermedad engag engagement engagé engel engin engineer englisch
    engraçado enlac enquêt enseignement ensino ensur entdeckt entend entender entendo entendr entendu entfernt
    enthalten enthält entidad entiend entier entir entirely entièrement entra entrada entramb entrambi entrega
    entrer entretanto entretien entrevista entro entrou entry entscheiden entscheidung entschieden entsprechend
    entstanden entstehen entweder entwickelt enver enviar environment environmental environnement envoi envoyer
    envoyé episod episodio episódio eppur equal equipa equipment eraan erbij erde erfahren erfahrung
    erfolgreich erfolgt ergebnis ergebniss ergen erger erhält erhöht erinnern erinnert erkennen erklären
    erlaubt erlebt erneut ernstig erop erreichen erreur erro errori erscheint erster eruit ervar erwarten
    erwartet erwähnt erzählen erzählt eröffnet esam esattament escap esce escena escenario escolha escolher
    escrever escreveu escrib escribir escribió escrita escrito escritor escritório escucha escuchar esercito
    esforço esfuerzo esist esistono espagn espagnol espalda espanha espanhol española especi especialista
    especialment espera esperando esperanza esperança esperar esperienz espoir esport esposa espression espèc
    espéci espírito espíritu esquerda essai essayer essendo essi esso establish estación estadounidens
    estadual estan estará estaría estat estatal estação esteja estev estilo estimat estiver estrada estranho
    estrategia estrela estrella estructura estrutura estudant estudiant estudiar estén etapa etre età eua
    eure europei europejskiej europeo europi europy europäisch europäischen européen européenn eventi
    eventually everybody evidencia evident evil evitar exactament exactement examen exatament excelent
    excellent except exchang excit excus execution executiv exercic exercis existen existenc existencia
    existência expand expert experto explica explicar expliqu expliquer exploitation expos exposition
    expresión express expression extend exterior extranjero extraño extrem extremely extremo extrêm
    extérieur exército facciamo facet faceva facilement facility facilment factor faculdad facultad fahrer
    fahrt fahrzeug faibl failur faisait faisant faixa fajni fake faktyczni falei fallait fallen falou famigli
    familiar familien famoso famous fanden fantastic fantastisch farb farm farmi farsi farti farà farò fase
    fashion fass fat fate fatt faudra faudrait fault faux faveur favoriet favorit fazia fdp fear februar fece
    fede fee feed feest feet fehlen fehler fehlt feiern feit felicidad fell fellow femal femminil fenomeno
    fenster fenêtr fer fera ferm fermé fernsehen ferramenta fertig festival feuer feuill fianco ficam ficando
    fich fico fiducia fiel fifth figlia figura file filmi filmu filmy filmów filosofia finalement finalment
    financ financial financier financiël finché findest finger fini finir finita finito fiori fiqu fiquei
    firenz fish fisica fium fix fixe fixed fizeram flag flat fleur flight flink floor flor floresta flow flower
    flughafen fly flying flüchtling foco fogo folgend folgenden folgt folha folk fome fondamental fondi fondé
    fonti foot football fordert foreign forest forever forget formación formato formazion formação formi
    formé foro forschung forti forum forz forêt fossero fossi fotografia fotografía fou foundation fourth
    fout fragt frais fram fran frances francesi franchement francji francé francê frank frankfurt frankreich
    frankrijk frans französisch frança fras fratelli fratello frattempo fraud frecuencia freddo freedom freien
    freiheit fresh freu freuen freunden freundin freut frieden frio frisch froh froid fronteira frontera
    frontièr fruit frío früh fuego fuel fully funcion funciona funcionario funcionário función functi
    function fundación fundamental fundação funktioniert funny funzion funziona funzioni função fuoco furent
    furono fuss fussball fährt fäll fällen fällt fédéral féminin février fête física fútbol fühl
    fühlen fühlt führung gagn gagner gagné gain ganado ganador ganar gang ganhar ganhou ganó garantir
    garden garder garota garten garçon gas gast gasto gather gato gay gaz gdybym gdyż gebaseerd gebaut gebe
    gebeuren gebieden gebiet geboren gebouw gebracht gebruiker geburtstag gebäud gedacht gedachten gedanken
    gedrag gedurend gefahr gefahren gefallen gefragt gefährlich gefällt geführt gegaan gegangen gegensatz
    gegner geh gehaald gehabt gehalten gehe geheel geheim gehoord geht' gehören geil geist gekauft gekomen
    gekozen gekregen geleerd gelegen gelernt gelesen gelezen geloven gelten geluk gemeind gemiddeld genannt
    genauso generaal generación generally generalment generat generation generazion genial geniet genieten
    genomen genommen genova genutzt georganiseerd geplant geralment geração gericht germania gerät gesamt
    gesamten geschafft geschehen geschenk geschlossen geschreven geschrieben geschäft gesetz gesetzt gesicht
    geslacht gesloten gespeeld gespielt gesprek gesprochen gesproken gespräch gesteld gestellt gestion gestión
    gestorben gestuurd gesucht gesund gesundheit gesù getan getroffen gevaar gevaarlijk gevallen gevangenis
    gevolg gevolgen gevraagd gewalt gewerkt gewinnen gewiss gewissen gewon gewonnen gewählt gezeigt gezellig
    gezet gezicht gezin gezogen gezond gezondheid giant giappon giappones gibt' gift gimnazjum gingen giocar
    giochi giornal giornali giornalista girlfriend gisteren giudic giudizio giusta giustizia giù glac glad
    glass glaubt gleichen gleichzeitig global globo glücklich gminy gobernador godzinę gol golp gorzej
    gostaria gotta goud gouden governador governor goût grab graduat granic granicy grant grappig gratuit grav
    greater greatest grecia gren grenz grenzen groepen groningen grossartig grosser growth grundlag
    grundsätzlich grupi gruppen gruppi gröss grösser grösseren grösst grössten grün gründ gründen grünen
    guard guardar guest gueul guid guida gustan gustaría gusto guter gäst género généralement génération
    gênero gówno gło głosów głowi głowy głowę głupi głównym haag haat habia habilidad habitant
    habitud hablan hablo habrá habría habt hacemo hacers hacía hagan hago hair halb hall hallo halv hambr
    handeln handl handy hang hará hasn't hass hauptsächlich hauteur haven't hayan healthy heat heavy hecha
    heer heet heilig heimat hein heiss heissen hej helaa helft helpt heraus herbst here' heren hermana hermosa
    hermoso hero herramienta herren herrn herself herum herz herzen heureux heutigen hice hicieron hield hielt
    hierbij hierdoor hierme hieronder highest highly hilft himmel hinaus hingegen hinten hintergrund hinweis
    historiqu historisch historię histórica histórico hiver hoeft hoff hoffentlich hoffnung hogar hoger hohe
    hohen hoi hoja hole holen holiday holy hond honest honneur honor hoofdstad hoog hoogst hoogt hoord hoort
    hopen hor hors horário host hotel houd hubo huevo huge huit humana humanidad hund hundert hundr hunt hurt
    husband huwelijk hälft händ hängt häufig héro hôpital hôtel höchst höchsten höhe höher hören hört ideal
    ideen identidad identify identity identità identité idioma idiota ido idéia idę ignor ilegal ilości
    ilość imagin immagin immagini immagino immediatament immediately immerhin immédiatement impact impacto
    imparar impegno importanc importancia importanti importanza importância imposibl impossibil impossibl
    impossível imprensa impres impression improv improvement impuesto impôt imágen inch incident incluido
    incluy incluyendo incom incontro increíbl incroyabl incrível ind indem independencia independent
    independient indicat indietro individuo indivíduo indruk industri industria industrial indépendant
    indígena indústria infelizment infin influenc influencia influência info inform informationen
    informazion inférieur ingreso ingresso inhalt inhoud inicial iniciativa inicio inimigo initial inizia
    iniziar iniziativa iniziato inizio injury inmediatament inmiddel inna innej innen insbesonder inscrit insel
    insomma inspir installé instanc instant institucion instituiçõ institution instrumento insuranc intanto
    inteiro inteligencia inteligent intelligenc intención intend intention intento intenzion intera interdit
    interes interesant interessa interessi interessiert interior intern internacionais internationalen
    internazionali interneci internetu interno intero intervention intervento interview intervista interé
    intorno introduc intéressant inutil inversión invest investigation investigação investissement investment
    invit invité invlo inzwischen irgendwa irgendwann irgendwo iria irmã iron isla isola istituto istituzioni
    istnieją it itali italian italien itd item itp itself izquierda jack jacqu jahrhundert jaja jajaja jakaś
    jakich jakiego jakiegoś jakiej jakimś jakąś jame jammer jamá januar japonais japão japón jardim jardin
    jasn jaun jedenfall jednostki jedyn jedyny jedynym jedzeni jemanden jersey jesli jesteści jesú jeudi jeugd
    jeuness jeweil jezus jogar johann joint joke joli jongeren jornal jornalista joue journal journalist
    journey joué juden judicial juev juez jugador jugar juge jugend juicio juif juiz jump junta jusqu'au justo
    juz jährig jóven język języka języku kaart kaffe kalt kamen kamera kampanii kampf kantoor karrier kart
    karten kategorii kauf każd każda każdej kenn kennen kennis kennt kept keren kerk keuz kick kiedykolwiek
    kierunku kiezen kijkt kilometer kilomètr kilómetro kimś kindern kiss kleiner klingt klinkt klopt knapp
    knock knowledg kod koffi kolei kolejnych kollegen komend komisch komisji kommentar komplett komuś koning
    koninkrijk konta kontakt konto kontroli kontroll konzept konzert koop kop kost kostenlo kostet koud koło
    kończy kościoła kościół kracht krajach krajów krakowi krank krankenhaus kregen kreis kritik krok krwi
    krótki książek książka którymi kultur kunden kunst kupić kur kwestii kwietnia kwijt kämpfen köln könn
    körper künstler label labor laboral lac lachen lack lady lag lager laissé lanc lancer lancé landelijk
    landkreis langen langsam lançado lançamento lançou larga largement larger largest lascia lasciar lasciato
    lastig latest lato latt lauf laufen laugh launch lavora lavorato lavoratori lawyer leadership lebt lech
    leci lectur lectura led lediglich leeft leek leg lega legen leggen legt lehrer leid leisten leistung
    leistungen leiter leitung lejo lekarz lembra lembrar lembro lendemain length lengua lenguaj lepsz lepszy
    lequel lesson lest letra lettera letteratura lettura letzter leuten leva leve leverag levou leye lezion
    leży libera liberal liberdad libero liberté library licencia licens licença liceum liczba liczby liczy
    lidar lie lieben lied lief liep liess liet lieux liev liever lift ligado ligação lijken lijn liked limiti
    limité lindo lingu linguaggio lini linii linken lipca lisboa listo listopada listy lit literally
    literatura lived livelli lixo lié liści llamar llega llegado llegan llegu llegó llena lleno llevado
    llevan llevo llevó lluvia load loan locais locali locat locati location locaux lock loco logement logiqu
    lograr loja lokal londen londr londra longa longu longueur lontano loop lorsqu'il lose losing lotta louco
    lourd loved lovely lubi lubisz luca lucht luck lucky ludności ludziom ludźmi luft luisteren lukt lumièr
    lundi lune lunga luoghi lust lustig lutt lycé lyon länder ländern länger längst límit lösung maandag maat
    macchina machin machst maci madera maestro magasin magazin maggioranza maggiori magic magnifiqu mail
    maintain mair majeur majority majorité mając makkelijk malad maladi malattia malheureusement maman mamá
    manag manager manca mancanza manch mandar mandat mandato mando manger mangiar maniera manifestation
    mannschaft mantener manufactur map mapa marcha marco mardi mariag marido marin marito marié markt marqu
    marqué marri marriag marseill mart mass massima massiv massnahmen master matar matemática materia matièr
    matka matki matrimonio mattina matéria matériel max maîtr mała małe mały meant measur mecz meczu
    medewerker mediant medici medicin medicina medico medien medisch meerder meestal mehreren mehrheit meia
    meinst meister mejorar melden melhorar membri meme memoria memory memória menac mening menino menselijk
    mental mentira menudo mené mercredi merec merito mess messa messaggi messaggio mestr meta metad metal
    method metodo metri mett metti mexicana mexicano mezelf mezzi miast miałam miały mid middel midi
    miejscach mieliśmy mieszka migliaia migliorar miliardi milionów militair militari mill milliard millier
    min mina mindesten mine minimo minimum ministerio ministero ministra ministèr minor mirada mirar misión
    mission missão mistak misur misura mitad mitarbeiter miteinander mitgli mitglieder mitt mittel mittlerweil
    mittwoch mix miło miłości miłość mln mnóstwo mobiel mobil mocht mocy modalità modello modern modèl
    moeit moesten mogelijkheid mogła moindr moitié molta momenteel momenti momentu monaten mondial moneda
    monitor mont montag montagn montanha montant montaña monter montr montrer montréal monté moord mora moral
    morir morrer morreu morta morti moslim mostly mostra moteur motivi mount mountain mourir mouth moved
    movement moving movy moyenn moze możeci możliwość mudou multipl mund municipal municipio mur murder murió
    muro museum musiał musieli muslim mussten musulman musé muur muzeum muzyka muzyki myśl myślałam
    myślałem myśleć myślisz myślą máquina máximo mètr média médical médio mémoir mérit méthod métier
    método mía mídia mínimo mío mógłby móvil mówisz mówię mówił möchten mögen möglichkeit
    möglichkeiten möglichst müsst mężczyzn mężczyzna mężczyźni młodych młodzieży nachricht nachrichten
    nacion nacionais nación nagl nagrody nagrodę nahe nahm naissanc naja najczęściej najlepsz najlepszy
    najlepszych najlepszym najmniej named namelijk nami namorado napisać napisał naquel narodowego narodowej
    nasc nasceu nascita nasi naszą nata nativ natur naturaleza naturel naturell natureza natuur natychmiast
    nauczyciel nauki nave nazion nazionali nazioni nazwa nazywa naçõ nearly necesaria necesitamo necesitan
    necessari necessario necessary necessidad necessità necessário negativ negozio negra nehm neither nele
    nen nennen nennt nergen nett netwerk netz neuer neuf neun newspaper niby nicola niczego niczym nieco
    niedawno niedługo niektór niektórych niektórzy niemal niemcy niemczech niemiec niemiecki
    niepodległości niewiel nikogo nine ninguno nisso nix niña nobody noc nochmal noemen nogi nombreus nomi
    nommé nonché none nonna nor norm norma normaal normal normalment normalni northern notar notizi notizia
    noto notwendig nouvel nove novel novela novia novio nową noël nuclear nuev nul numer numeri numeros
    numerosi numériqu numéro nurs nutzen nähe näher nämlich néanmoin nötig obchodzi obiettivo object
    objectif objeto obligation obligé obraz obrony obstant obtain obtener obtenir obtenu obter obu obviously
    ocasion occhio occupé occur ocean ocho ochtend ocurr ode odio odpowiada odpowiedzi odpowiedź oest oeuvr
    oferta offenbar offensichtlich offerta officieel officier officiël offiziell offrir oficiais ofrec oggetti
    oggetto ognuno ogólni oil oito ojalá ojca ojciec okazało okolicy okre okresi older olympic olympisch
    olá omstandigheden onafhankelijk onda ondank ondertussen onderweg onderwerp ongeluk onor ontdekt ontmoet
    onto ontstaan ontvangen ontwikkeld oog oorspronkelijk oost oosten opción opdracht openbaar openbar oper
    operacion operación operat operazion operazioni operação opfer opgenomen opinii opinion opinião opis
    opleid oploss oposición opozycji opportunity opportunità oppos opposition oprócz option optreden opção
    opération ordnung oreill organism organismo organisé organiz organizacion organizzazion origem origen
    osobiści osobą osobę ospedal ostateczni ostatnich ostatnim osten otherwis ottener ottenuto ottima ottimo
    oubli oublier oublié ouest ouro outil outr ouvertur ouvr ouvrag ouvrir overall overheid overleden
    overzicht ovunqu ovvero ovviament owned owner pacient pack packag pad padrão paga pagamento pagar pagin
    pago paid pain paint paio pair paix pakken palacio pamięci pantalla papier papá parabén parceiro parceria
    parco parcour parecen parecer parecía pared pareil pareja parfait parfaitement pari parigi parij parku
    parlament parlamento parlando parlano parlato parliament parliamo parlé parqu partag partecipar
    partecipazion parteien partenair partenza partia participación participant participar participat
    participation participer particolari particolarment particular particularly particulièrement partida
    partijen partis partita partiti partner partout parí parę pasada pasan pasando pase passada passag
    passagem passaggio passando passant passi passieren passion passt pasuj path patienten patria patron
    pattern pauvr payer paying payment payé państw peac peau peccato pedido pediu pedra pegar peggio peggior
    peintur peix pele pelea peligro penal pensamento pensamiento pensando pensato pensavo pensei penser pensi
    pensiero pensé perceber percent perch perciò percorso perd perda perdeu perdido perdita perdr perdón
    perfecto perfeito perfekt perfetta perfetto perfil perhap pericolo periodista periódico permesso permett
    permettr permis permiso permit perna perro persino perso personagem personaggi personaggio personaj
    personali personnag personnalité personnel personnell persönlich pert pertanto peupl pewien pewn pewnego
    pewnością pezzi pezzo peça pełni pferd phas phish phras physical physiqu phénomèn piacciono piacer piani
    piccol piccoli pide piedra piel piena pieno piensa pienso pierna pierwszego pierwszych pierwszą pieza pijn
    pilot piloto piosenki pisać piso pist pista piątek piękn piękna pięć placé plag plaint planet planeta
    plannen planta planèt plat plataforma platform playa plazo plenty plezier plot plupart plötzlich pobliżu
    pobreza poca poch pochodzi początek podaj poderá podia podido podobn podobno podrá podrían podróż
    podía poiché poid poisson pojęcia pokazać pokazuj pokój polacy polaków polecam polega polen policial
    policier policja policji politic politich politici politician politiker politischen politycy polityka
    polityki polizisten polskim pomaga pomeriggio pomimo pomocą pomoż ponadto pone ponen poniżej ponowni pont
    pool poor pop popolar popolazion populair porra portal portanto portar portata portato porter portuguesa
    porté pory porządku pose poser posiada posibilidad posición positi positiv positivo poss possano
    possibili possibilidad possibility possibilité possibly possèd posta posti posé pote potencial potential
    potenza potet poteva potrafi potrebbero potrei potresti potrzeba potrzebuj potrzeby potrà potuto pouca
    pound pourra pourraient poursuit pouvait poveri poważni powerful powi powiedziała powiem powierzchni
    powinni powinniśmy powinny powodzenia powoli powód poziom poziomi poznać pozostał pozwala pozycji
    południowej praat pracować pracowników pracuj praia praktisch praktyczni pranzo pratica praticament praw
    prawdziw prawdziwy prawdę prazer praça pre precedent precedenti precisam precisamo prefeito prefeitura
    prefer prego pregunto premiera prennent prensa prepar pres presa presenc presencia presenta presentación
    presentato presenti presença presión pression pressur pressão presupuesto preto preuv prevent previous
    previously prez prezydent prezzi prezzo prigion prijzen primair primary princesa princip principalement
    principali principl princípio print prior prisión prison prisão privada privado privata privato priz
    probablement probeer probeert problemem problemu problemów procedimiento procedur procent processus
    procura procurar procè procédur prodotti prodotto producer produkcji produkt produktion professeur
    professional professionnel profil profilo profissionais profissional profit profond progetti programmi
    programu progress promedio promis promot pronti pronto proof proper propiedad propos proposition proposito
    proposta proposé propriedad proprietà propriétair propriété propuesta propósito prossima prossimo
    prost protección protection proteger protest protezion proteção protéger proud prov provar provato
    provavelment prowadzi prozess przeciw przestrzeni przyjaciel przyjaciół przypadek przypomina przyszłości
    przyszłość práctica prática präsident pré précis précédent prédio préfèr préféré présenc
    présenter présenté prévu prêmio príncip próbuj pubblicazion pubblici pubblicità publicación
    publicada publicado publication publicznej pudiera pudo puedan puent puisqu puiss puissanc puissant punktu
    punktów punt punta punten purchas purpos purtroppo push puso putain pytania pytań pérdida póki pós qua
    quadro qualidad qualität qualunqu quant quanti quantidad quantità quantité quarta quarter quartier qued
    quedan quedar quedó queen quent queremo querer querido quería quest'anno questõ quick quickly quinta quis
    quisiera quitt quitter quot quotidien québécois raad raakt raccolta racconta rację racont radio radę
    raggiunger raggiunto ragioni rahmen rai rain rainha raio ramo ran rank rapid rapidament rapidement rappeler
    rappell rapporti rappresenta rare raro rato ray razon razão reacti reaction reais reality realiz realizada
    realizado realizar realizzato reazion receber recebeu recentement recently recett recevoir rechten rechter
    recib recibido recibir recibió recient recién recogniz recommend reconnu reconocimiento recordar recuerda
    redden redor reduc reed refer referenc referencia referência refier reflect reform reforma refus regalo
    regarder regardez regelmatig regelmässig regeln regen reger regim regional regioni register registro regiõ
    regla regno regol regola regra regreso regular regulation rei reichen reicht reih reino reis reizen
    rejoindr reken relacion relacionada relacionado relacionamento relati relativ relatório relazion relazioni
    relaçõ religieux religion religiosa religioso religious remettr remind remis rencontrer rencontré rend
    render rendez rendu rennen rent rentr rentrer rentré renzi repeat replac reprendr represent representa
    representant representativ repris représent représentant republican request requirement reserv reserva
    resident resistencia resistenza reso resolver resourc respect respeto respond responder respons responsabil
    responsabilidad responsabilità responsabilité responsabl responsibility responsibl responsável ressembl
    ressourc resta restaurant rester resté resulta resultaat resultaten reszta retard retrait retrouv
    retrouver retrouvé reunião reunión reveal revenir revenu revient revoir revolución revu reçu ricco
    ricerch ricevuto rich richard richiesta richtigen rico ricorda ricordar ricordi ride rider riesc riesco
    riesgo riferimento riforma riguardo rij rijk riman rimaner rimasto ring rire rischio risco rise risico
    risolver risors risponder rispost risposto risulta risultato ritorno riuscito river rivier rivista rivièr
    rivoluzion roba robert robisz robią robię rodzaj rodzic rodziców rodzina rodzini roja rojo roli rolę roman
    rood root ropa rose rosji rosto rosyjski rot rote roten royaum rozmowy rozwiązani rozwój ruch ruchu rug
    ruhe ruhig ruim ruimt ruin rush rusia rusland ruso russ russisch russland rustig ruta rynek rynku
    rzeczywistości rzeczywiści rządu rádio rápida rápido réaction réaliser réalisé réalité récemment
    récent réduction réduit réel réform référenc régim régimen régional régulièrement répond
    répondr républiqu réseau réseaux réserv réunion réussi révolution rêve równi rússia rücken ręce
    rękę sabato sabem sabemo saben sabía sac sacar sacco sachen sachsen sacré sad safe safety sag sage sah
    saiba saiu salair salario salarié salida salió salon saludo salut salvar salvo salário samedi samej
    samenwerk samochodu samochód sampl samstag samych samą sangr sangu sanno sapevo sappiamo sarebbero sarei
    satz sauf savent savez saving saída sbagliato scal scam scar sceglier scelto scen scena schad schaden
    schaffen schafft schat schau schauen schaut schedul schicken schiff schifo schip schlafen schliessen
    schlimm schlimmer schloss schluss schneller schoenen scholen schreef schreibt schrieb schrijf schrijven
    schrijver schritt schuh schuld schulen schutz schwarzen schweiz schweizer schwester schwierig schönen
    schüler schützen scientifiqu scienza scolair scoperto scopo scoprir scorso screen scritta scrittor scriv
    scriver scuol scusa search seat sebben sección secolo secondi secret secretario secreto secretário
    secrétair secteur section secur seeing seek seel segno segredo segretario segreto segu seguent seguenti
    seguida seguido seguidor segura seid seien seigneur sejam sek sekunden selben selber selección select
    seleção selten sembrano sembrava semplicement senador senator sencillo senhora senior sensu sentenc
    sentencia sentenza senti sentiment sentimento sentimiento sentito sento separat seraient serais serata serc
    serca serem serial serieus serii serious seriously sert servir servono serán serão session sesso sete
    setor sett settiman settl settor setzen seven sexe sexta sexual sezion sezon señal señora sfida sguardo
    shall shap shift shirt shock shoe shoot shouldn't shown shut sicherheit sicht sicilia sick sicurament
    sieben sieci sieh sient sierpnia signifi significant significato signora signé siguen silenc silencio
    silenzio silver silêncio simil simili simpel simplesment simply sinal sindaco sing singolo sinon siquiera
    sirv sistemi sister siti situati situé sitz sitzen sitzt sièg sił siły skill skin sky slaan slachtoffer
    slag slapen slightly slow sluit sluiten smaller smart smil smok snap sneller sobald sociaal sociali
    socialist socialista sociaux soggetto sogno soient soin soiré sol solament solchen sold soldado soldat
    soldaten soldati soldier soli solid solito solltest soltanto solución solution soluzion solução solv
    somebody somewher somit sommer sommet sonido sonn sonntag soorten sorella sorgen sorgt sorpresa sorta
    sostegno souhait soul sourir southern soutien souvenir sowa soweit sowohl sozial sozialen sozinha sozinho
    spaans spagna spall spanien spanj spannend speciaal speciali specialment specific specjalni spectacl specy
    speech speed spel spent speranza spes spesa spettacolo speziell spiega spiegar spieler spirit spirito spitz
    split spoko spokojni sporo spot spotkani spotkania społeczeństwa społecznej sprak sprawdzić sprawia
    sprawiedliwości spread spreekt spreken spricht spring spät spécial spécialist squad squar staaten stacji
    staff stagion staj stampa stanach stanowi stanowiska stanowisko stanza stanów stappen stara stary stasera
    statement statistiqu status statut stava stavo stazion stać stał stała steckt steden steel steh stein
    stel stelt stemmen sterben stess stet steun stia sticht stick stimm stimmen stock stoi stolz ston stopniu
    stoppen stori storica storico storm stosunku straat strad straight strak strand stranieri strano strassen
    straszni strategy stream streck strength stress strijd strik strip strom stron structur struggl strumenti
    strumento struttura studenten studenti studia studiar studium stukj stund stupid sturen stuur stylu städt
    ständig stärker stąd sub subir subject succed success successful succè sucht suck suel suelo suena sueño
    suffer suffit suficient sugli suiss suivi suivr sukc sullo superfici supon supongo supply supporto suppos
    supuesto surfac surpresa surpris surround survey surviv suspect suyo sweet swego switch sympa syna systeem
    systemu sytuacja szansę szczerz szef szen szkoła szkół sztuki szybciej sábado séanc século sélection
    sérieux sítio sûrement süss sąd sądu słowo służby słów sœur taal tabl tacy tafel taill tais talent
    tali taller tamanho tamaño tambien tandis tank tanta tardi tarea tarjeta tasa task tast tat tausend taux
    taxa taxe tea teach teacher tear teatro tech technical technik technisch technologii tecnica tecnico
    tecnología tedesco tegenwoordig teilen teilnehmer teilweis teken tekst telefon telefono television
    televisión televisão telewizji teléfono temi temperatur temperatura temporada températur tend tendanc
    tendencia tendrá tendría tengan tenham tenia teniendo tenir tent tentando tentativa tentativo tenu tenuto
    tenían teoria teoría terceiro tercer tercera terecht termina terminar termini terminé terminó terrain
    terreno terribl territoir territory território terza terzo terá terça tesoro testi testigo testo teven
    tez theater thee themen theory therefor they'll they'v thoma thousand threaten throughout throw thus thèm
    théori théâtr ticket tie tief tienda tient tier tijdelijk tinham tip tipi tipp tired tirer tiro tiré
    tisch titel titoli titular tiver tiveram tivess tle tobi tobą toca tocar tochter toegang toegevoegd toestem
    toma tomado tomando tomb tomber tombé tomorrow tomó tonight topic toqu tor torna tornar torno tornou torr
    totaal totalement totally totalment touch tough tourné toutefois trabaja trabajando trabalha trabalhador
    trabalhando trac tradicional tradition traditional tradizion traduzion traffic traffico tragen trainer
    trait traitement traité trakci tranquilo transfer transport trasporto tratado tratamento tratamiento
    tratando tratar trato trattato tratti tratto traum traurig travaill travailler travaux traver traz trazer
    treatment tree trein trekken tren trend treno treten treści trial tribunal trifft trinken trip trist tritt
    troca troisièm trot troubl troup trouwen trovano trovi trovo truck trudn truly truth trwa trzeci trá
    trägt tuer tuve tuvieron tuyo tué tuż twarz twarzy tweet twic twierdzi twitterz twoim twojego twojej
    tydzień tygodni tygodniu tymczasem tymi typ tysiąc tysięcy tytuł tzw täglich técnica técnico télé
    téléphon télévision témoin tôt tür türkei tłumaczeni ucciso uczniów uczyć uda udziału ufficiali
    ufficio uitgebreid uitgevoerd ulicy ultim umana umani umano umgebung unabhängig unbedingt unfall ungefähr
    unglaublich uniek unii uniqu uniquement unità unité univer universiteit università universität
    université universo uniwersytetu união unión unless unmöglich unserem unseren unten unterschi
    unterschiedlich unterstützen unterstützt unterstützung unterweg updat upon upper urgenc urlaub
    ursprünglich urteil usada usado usag usato uscir uscita uscito useful usin ustawa usw utent utenti util
    utilis utilisation utiliser utilizado utilizar utilizzato utilizzo uwaga uwagi uważa uważam użytkowników
    vacacion vacanc vaga vakanti vaker vall valley valori vantaggio variety various vaut vea vecchi vecchia
    vecchio vecino vediamo vehicl vehículo veiligheid veio velha veloc velocidad velocità vemo ven venda
    vender vendita vendo vendr vendredi vendu venerdì venez venezia venezolano venga venha veniva venn venta
    ventaja ventana vento venu venuto veranderd veranderen verano veranstaltungen verantwoordelijk
    verantwortlich verantwortung verband verbindung verbunden verdacht verdadeira verdadeiro verdadera
    verdadero verdammt verdienen verdient verenig verfahren verfügung vergangenen vergangenheit vergeet
    vergleich verhalen verhalten verhindern verkauf verkaufen verkauft verkehr verkiezingen verkocht verkopen
    verlassen verlaten verleden verletzt verlieren verliezen verlo vermelho vermoord vermutlich verplicht verr
    verra verrà verschieden verschil versi versión verstanden versteh versteht versuchen vert verteld vertelt
    vertrag vertrauen vertreten vertreter vertrouwen vervangen verwaltung verwendet verwendung verão verändert
    veröffentlicht ves vestido veulent veículo viagem vice vicenda vicini victim victoir victory vieill vieja
    viendo vienen viennent viento viern vieux vila villa villag villaggio vim vin vincer vindo vingt vino vinto
    vio violenc violencia violent violenza violência vir visag vision visita visitar visión visão vit vitess
    vittim vittima vittoria vivant vive viven vivienda vlaanderen vlak vlucht voci voel voelen voelt voeren
    voetbal vogliamo voici voie voisin voler volet voleva volevo volg volgt volk voller vollkommen vollständig
    volo volontà volonté voltou volum voluntad voluto volvió vonden voorbeeld voorkomen voorzien voorzitter
    vorhanden vorher vormen vorn vorstellen vorteil vostra vostri vostro votar votação voti voulais voulait
    voulez vouloir voulu voyag vraagt vreemd vriend vriendin vrijdag vrijheid vrijwilliger vroeger vrouwelijk
    vuelo vuelv vuur vécu véhicul véritabl vérité vêtement vía víctima vítima waarheid waaronder wacht
    waffen wagen wahr wahrheit wahrscheinlich wake wakker walczyć wald walki wanna wapen warm warn warszawy
    wart warten wartości warunki wash wast wasz wave wchodzi we'll we'v weapon weather wed weder weekend wege
    weight wein weird weis weissen weisst weiterhin welchen welcher welcom weltweit wen wenigen wenigsten
    werbung werkelijk werknemer wersja wersji wesentlich westen wetter weź wheel who' whos wiadomo wiadomość
    wichtiger wide widzenia widzi widziałam widziałem widzisz wiec wieci wieczorem wiederum wiedzieć wiedzy
    wiedzą wielka wielkiego wielkiej wielkim wielką wiemy wiener wierzę wijk wijz wilden william willkommen
    wina wind wine wing winkel winnaar winnen winner winter wirken wirkt wirkung wirst wirtschaft wit witam
    witness witt witz większ większości więzienia wkrótc wochenend woda woensdag wohnen wohnung wojna wokół
    woli wollten wolno wolności wolność women' wonderful wood woont worker workshop worry wors worst wou wound
    wpływ wrażeni wreszci writer written wrot wręcz wschodniej wsi wsparci wspólnego współpracy wszelki
    wszystkiego wszędzi wunder wunsch wusst wyborach wyboru wybory wyborów wybór wychodzi wydarzenia wyjść
    wymaga wynik wynika wyniki wyniku wynosi wypadku wypowiedzi wysoki wysokości wyłączni względem wziąć
    wzrost wählen wär wären wówcza wünsch wünschen wątpliwości władz własn własnego własnej własnych
    własną właściwi włosy yard yellow yesterday you'd youth youtub z'n z.b zaczyna zacząć zaczął zadani
    zahl zahlreich zahlreichen zajmuj zakresi zapewn zasad zasady zatem zaterdag zawiera zazwyczaj zaś zdaj
    zdani zdaniem zdecydowani zdjęć zdrowi zeby zee zehn zeichen zeiten zeitpunkt zeitung zentral zentrum zero
    zerstört zespołu zespół zeug zeven ziehen zieht ziek ziekenhuis ziekt zimmer zjednoczonych zmian zmiana
    zmienia zmienić zna znaczeni znaczenia znaczni znajdują znak znalazł znany znasz znów zobacz zodra zoekt
    zog zogenaamd zolang zomaar zomer zon zondag zorgt zostaj zostali zostaną zover zrobi zrobię zrozumieć
    zuerst zufrieden zug zugleich zuhaus zuiden zuletzt zulk zumindest zus zusammenarbeit zusammenhang zustand
    zusätzlich zuvor zwaar zweck zwierząt związan związanych związek zwykl zählt zła złe złego zły áfrica
    ángel árbol árvor âme älter ändern échang économi écout écouter écran écrir édition éducation
    églis électriqu élevé élu élèv élément émission énergi énorm épisod épreuv ésta éste
    établissement étap étoil étranger étrangèr étudiant évidemment éviter évolution événement île
    órgão ótimo ônibus öffentlich öffentlichen útil überall übernehmen überzeugt łatwo środku środków
    środowiska światowej świetni święta źródła źródło żaden żadnego żadnej żona żyje żyć абсолют
    авар авиац австр австрал автобус автомат агент агентст
    агресс адвокат адрес акт акц алкогол альбом анализ аналог
    анатол англ анн антон аппарат арестов артист архитек
    ассоц атак атмосф аэропор бабушк бассейн беларус берег
    бесплат беспок библиот билет биолог битв ближ ближайш
    близк блок богат боев боевик бож болгар болезн больн
    большим больших большог борис борт боюс бразил брак
    бригад британс бросил будеш будущ будущег будущем букв
    бумаг бывает бюджет валер ван васил введен вдруг ведет
    ведущ вел великоб верит верн вернул вернулс верхн верховн
    весел весн вест весьм ветеран вечером вечн веществ
    взаимод взросл взрыв видет видим видит видн видов виж вин
    виноват виц включен вкус владел влиян внезапн внешн вниз
    внутр вовс водител военног военных возглав воздух воздушн
    возл возник возникл вол волн волос вооруж воронеж ворот
    восем воскрес воспит воспом восприн вошл впечатл вполн
    впрочем враг временн вряд всемирн вскор вспомин вспомн
    всяк второг втором вход входит выборах выборов выбрал
    вывод выделен вызвал вызыв выиграл выйдет выйт вынужд
    выпуст выражен высказ высот выставк выстрел выступл высш
    выходит выходн выш вышел газ гарант географ георг гибел
    главног главным главных глазам глазах глубин глубок годам
    годах годов гол голосов голуб гонк горазд городов горяч
    гост гостин готовит гран график грец григор груд груз
    грузов губерн дав давайт давлен дает дам дан данном данных
    дар двадцат дважд двигат двор двум девят делает делал
    делам делают демокр демонст денежн департ дерев деревн
    держат десятк детал детск детств джеймс джон джордж
    дизайн динам диплом длин длинн длител дмитр днем добавл
    добров добыч довер дожд доказат доклад дол домашн домов
    дон донбасс донецк допуст достиг достиж достоин достойн
    доступ доступн доход доч дочер древн другог дружб друзьям
    дтп думает думат дух духовн дяд евген евр едв един единиц
    ежегодн екатер елен естеств ехат жал ждал ждат ждет ждут
    женск жертв жесток живет живут заболев забыл забыт
    заведен зависим зависит завоев задан заинтер заказ заканч
    законод законом зал замен замест заметил заметн замечат
    замуж занимал занимат занял запис заплат запрет запрещ
    запуск заработ зарплат зарубеж заседан заслуж застав
    заставл зат захват защитн заявлен звук зелен зеркал зим
    знаем знаеш знак знамен знан знат знают зрен зрител иван
    иванов игор играет играл игрок идеальн идт идут избират
    извест изготов издател изменил изменит изображ израил
    изучен имет имеют имеющ импер императ имущест инач инвест
    инд индекс индивид инженер инициат инструм интелл интерв
    инфраст иран иркутск искат испан испанск испытан истинн
    историк итак итал итальян йорк кабинет каждог каждом
    казалос казан казахст каких каког каком камер камн кампан
    канад канал кандид капитал карл карьер касаетс катастр
    категор квалиф квартал кем киберб киевск километ кин
    китайск классич классн клиент ключ княз код кож кол коллег
    колледж коллект коллекц колон кольц комбин коммент композ
    компьют кон конец конкрет конкур констан констит констр
    консул контакт контрак конфер конфлик концепц концерт коп
    кор корол королев коротк корпор корпус космич кост костюм
    коф кпсс крайн краснод красот кредит кремл крепост крест
    кризис критик критич кроват круг крупных крут крымск крыш
    кубк купил купит кухн лаборат лавров лагер ладн лев легенд
    легч лейтен лекарст лекц ленин ленингр лент лес летом
    лечен лидер ликвид лист личност лондон лошад лун лучшим
    лучших любв любил любим любител любом людьм людям мар марк
    маршрут масл масс массов мастерс масштаб математ медал
    медвед медленн меропр местах местн местног местных
    месяцев металл метод метр метров механиз мечт милиц
    миллиар мим мин минимум минск мисс михайл млрд многоч
    множест мобильн моег моем можем можеш мозг моим моих
    молодеж молодых монаст морск мост мощност мужик мужск муз
    музыкал музыкан муницип мэр мяс мяч набор навсегд наград
    надежд назвал назват называл найден наказан налич налог
    налогов намерен намног наобор нападен написан напомин
    напомн направ напряж наркот нарушен наряд наскол настол
    настр наступ натал научных находил находят находящ
    началас начат нашел нашем нашим неб невер недавн неизвес
    немедл неожид неплох непоср неправ неприят несчаст нефт
    нечег ниж нижн низк ник никаких никаког никог ником новгор
    новом новосиб новым норм нос носит нужен нынешн обам
    обвинен обед облад областн обмен обновл обознач обоих
    оборуд обработ образц обратил обратн обращ обращен обслуж
    обстан обстоят обучен общег общем общен объем объявил
    объявл обязан обязанн огн огон одежд одинак однажд одновр
    озер означ оказалс океан окн окончан окончат округ окруж
    олег ольг опасн опаснос операт описан оплат оппозиц
    оправд опыт орган органов оригин ориент освобод освобож
    осен оставал оставил оставит оставл оставш остаетс
    осталис осталос осталс останет осторож ответил ответит
    ответст отвеч отдал отделен отдых отел отечест отказ
    отказал отказыв открыв открыл откуд отметил отметит отмеч
    отправл отпуск отрасл отряд отставк отсюд отц отчет офис
    офицер оформл охран очевидн очередн очк ошибк ощущен
    павел паден палат памятн пап парен париж парк парлам
    партнер пассаж патриот пациент педагог пенс пенсион
    перевоз перегов передач пережив перемен перепис перест
    персон перспек петр петров печат писал писат пит питан
    питер пишет планет платит платфор площадк плюс победил
    поведен поверхн поврежд повтор погиб погибл погибш
    поговор погод подарок подверг подним поднял поднят подозр
    подразд подробн подрост подруг подряд подумал подчин
    поезд поездк пожар позвон поздрав позж познак поиск пойд
    пойт показан показыв поколен покрыт покупат покупк полезн
    полк полковн полном положит полос получал получат получив
    польз польск польш помещен помим помн помнит поможет
    помоч помощн понедел понрав понятн попаст попроб попрос
    попытк поражен порошен порт портрет порядок посвящ
    последс поставл постеп пострад потенц потер потерял поток
    потреб похорон почувст пошел поэт появилс появл появлен
    правлен правов правосл преврат превращ превыш предвар
    предел предмет предназ предпоч предупр предусм предыд
    прежнем преимущ прекрат прекращ прем препод преслед пресс
    прибыл привед привел привлек привлеч привод приглас
    приглаш пригов пригот придетс придум приезж прием приехал
    призн признак признал признан признат призыв приказ
    прилож принес принос приобр природ природн присоед
    приступ присутс причем пришел пришлос провел проверк
    провест провинц прогноз прогрес продав продукц прожив
    проигр пройдет пройт прокур пропаг пропуст просил просит
    простит простр просьб протест противн проток протяж
    профил процент проч прочит прош прошел прошлог прошлом
    прощ проявл психол птиц публик пункт путешес пытаетс
    пыталс пятниц работн рабочих радост разв развив размещ
    разн разниц разных разобр разруш разум районн ракет
    рамках ранен распор расскаж расслед рассмат рассмот расст
    расстр рассчит растен расход расчет расшир реакц реализ
    ребенок регистр регулир регуляр редакт редакц редк режисс
    резк рейтинг рек реклам рекомен рекорд религ ремонт
    рестор ресурс реформ решит родин родн родств рождест
    россиян ростов рот рукам руках рус русских русског
    русском рыб рынк рынок сад самолет самост сан санкт санкц
    сбор сборник свадьб сведен свойств свыш связанн свят
    священн сдел сделан сделк севаст секс сексуал сектор
    секунд сел семейн серебр середин сериал сестр сибир
    сигнал сидел сидет силам символ син сир сит скаж сказк
    скончал слаб слав след следов следств словам словн служит
    слух случайн случаях случил слушат слышал смен смешн смог
    смогл смотр смотрел смотрет смотрит снег снижен снял снят
    собак собесед собирал собрал советов соглаш соедин
    сожален создав создал созданн создат сознан сократ сокращ
    сол солдат солнечн солнц сомнен сон сообщ сообщес сообщил
    сооруж сопров сопрот соревн сосед соседн состоит сотн
    сочинен спартак спат спектак спин списк спортив спортсм
    способс справед спрашив спросил спуст спутник сравнен
    среднем срочн стабил ставк стад стадион стандар старик
    старш статист статус стен стил стих стоимос столиц столкн
    сторонн стоял стоят стр странах страниц стратег страх
    страхов стрелк студ суббот субъект судебн судн сумм
    супруг сут сутк сфер схем сцен сценар счаст счит считал
    считат считают съезд сыграл сыр сюд таблиц тайн таков
    таком текст телевиз телекан темн темпер тен теор тепл
    термин террор тест тих товар товарищ товаров ток тонн
    торговл торжест травм требует тренир трех трудов тур
    турецк турист турц тюрьм убийц убил убит уверенн увидет
    угл уголовн угроз удар удач удивит удобн удовлет удовол
    ужасн ужин узнал узнат уйт указан указыв укрепл улучшен
    уменьш умер умн уникал уничтож упал употреб урок усил
    услуг успел успех успешн успок устал устанав устраив
    устроил уход уходит участв участок учебн ученик учитыв
    учрежд ушел ушл фактич фактор фамил фестив фигур физик
    физичес философ финал фирм флот фон фонд формат формир
    формул фот фронт харьков хватает хватит хим химичес хлеб
    ходил ходит хозяин холодн хотелос хотит хотят хочетс
    хочеш храм христ художес художн хуж цар целом ценност
    церкв церков частичн частн чащ челябин черн черт честн
    четверт чиновн численн чист читал читател членов чрезвыч
    чтен шаг шанс швейцар широк школьн штаб штат штук шутк
    экипаж эколог экран экспер эксперт экспл элемент энерг
    энергет эпизод эпох этаж этап эфир южн юридич явлен явн
    япон японск ярк ярослав ясн آخرين آسيا آلاف أبناء أتمنى أثر أجهزة أحبك أحدا أحداث
    أحدهم أحيانا أخبار أخذ أخيرا أداء أدري أدى أراد أربع أرض أريد أسابيع أساس أسباب أسبوع أستطيع أسعار أسماء
    أسوأ أشياء أصل أطلق أعرف أعلن أعلنت أفراد أقدم أقرب أقول أقوى أكون ألمانيا أماكن أمريكي أمس أمل أمن أمي
    أمير أنحاء أنفسهم أنني أنواع أني أهداف أهمية أولئك أولا أي أية أين إجراء إذن إشارة إطار إعلان إلكترونية
    إلينا إما إنتاج إنشاء إنما إنهم اتحاد اثنين اجل اختيار اخر اخرى ارتفاع استمر اسمه اسمها اعرف افضل الأبيض
    الأحد الأحداث الأحزاب الأحمر الأحياء الأحيان الأخبار الأراضي الأردن الأساسية الأسد الأسرة الأسلحة الأسود
    الأعضاء الأفضل الأفلام الأكبر الألعاب الأم الأمل الأمنية الأموال الأمير الأهلي الأوروبي الأوروبية الأوسط
    الإدارة الإرهاب الإسرائيلي الإسرائيلية الإسلامي الإشارة الإطلاق الإعلام الإلكتروني الإمام الإنجليزية
    الإنسانية الإيراني الاتصال الاثنين الاحتلال الاسم الاقتصاد الاقتصادي الاقتصادية الانتخابات الانسان الاول
    الباب البحرية البرازيل البرامج البرلمان البرنامج البريطانية البشر البشرية البلد البلدان البناء البيئة
    البيانات التابعة التاريخية التاسع التالية التجارة التجارية التحرير التحقيق التحكم التدريب التركية التعامل
    التعاون التفاصيل التفكير التقرير التقليدية التقنية التنمية الثالثة الثانوية الثقافة الثقافي الثقافية
    الثلاثة الجانب الجريمة الجزائر الجسم الجمعية الجمهور الجمهورية الجميلة الجنة الجنس الجنسي الجنسية الجنوب
    الجنوبية الجهاز الجوية الحاجة الحاكم الحال الحالات الحالية الحد الحديثة الحر الحرارة الحرية الحزب الحسن
    الحفاظ الحقوق الحقيقي الحقيقية الحكومية الحلقة الحوار الحي الحيوانات الخارج الخامس الخامسة الخبر الخدمات
    الخدمة الخروج الخط الخليج الخميس الخوف الداخل الدراسة الدرجة الدستور الدعم الدعوة الدكتور الدنيا الدور
    الديمقراطية الدينية الذهاب الذهب الرأس الرأي الرئيسي الرابط الرابع الرابعة الرحمن الرسالة الرسمي الرسمية
    الرقم الروسي الروسية الرياض الرياضية الزمن الزواج السؤال السابع السادس السبت السجن السفر السلاح السلطات
    السماء السنوات السودان السوق السيارات السيارة السياسة السيدة السيطرة الشاب الشارع الشام الشبكة الشرقية
    الشركات الشعبية الشعر الشعور الشكل الشمال الشمالية الشهر الشيء الشيطان الصحافة الصحية الصحيح الصعب الصغير
    الصفحة الصلاة الصوت الصينية الضغط الضوء الطائرة الطب الطبية الطبيعي الطبيعية الطرق الطلاب الظروف العائلة
    العثور العدالة العدد العدل العراقي العراقية العرض العسكري العصر العظيم العفو العقل العلاج العلاقة العلم
    العلماء العلمي العلمية العلوم العليا العمال العمليات العنف العهد العودة العيد العيش العين الغاز الغرب الغير
    الفتاة الفرصة الفرق الفرنسي الفساد الفضاء الفقر الفكرة الفلسطيني الفلسطينية الفن الفنية الفوز القائمة
    القادم القادمة القاضي القاعدة القانونية القبض القتال القتل القدرة القدس القديم القرية القسم القصة القضاء
    القضايا القضية القمر القناة القوانين القوة القول القومي القوى القيادة الكاتب الكبرى الكبيرة الكتابة الكتب
    الكرة الكل الكلام الكلمات الكلمة الكنيسة الكهرباء اللبنانية اللجنة اللحظة اللعب اللعبة اللقاء اللهم اللون
    الليلة المؤتمر المؤسسات المؤسسة المادة المالية المباراة المتعلقة المثال المجال المحلي المختلفة المخدرات
    المدارس المدن المدني المدنية المدير المرة المرحلة المرض المساعدة المستشفى المستقبل المستوى المسجد المسلحة
    المسيح المشاركة المشاكل المشروع المشكلة المصادر المصدر المعارضة المعرفة المعركة المعروف المغربية المقاومة
    المكتب المكسيك الملكي الملكية الممكن المنتخب المنزل المنظمات المنظمة المهم المهمة المواد المواطن المواطنين
    المواقع الموجودة الموسيقى الموقف الميلاد النادي النتائج النسخة النص النفس النفط النقل النهاية النواب النوم
    النووي الهاتف الهجوم الهدف الهواء الهيئة الواحد الواضح الوحدة الوحيدة الوسطى اليابان اليمنية اليه اليهود
    اما انتخابات انتهت انهم اني اول ايضا بأي بإذن باريس باقي بالرغم بالطبع بالقرب بالكامل باللغة بالله بان
    بتاريخ بجانب بحاجة بحث بحسب بحق بحيث بخصوص بخير بدء برامج برشلونة بسرعة بسيطة بشدة بصورة بطولة بعدما بعضها
    بعضهم بعمل بعنوان بعيد بعيدا بغداد بقدر بقية بكثير بكم بلاد بلد بلدة بلغ بمدينة بنا بنات بنت بنسبة بنفس
    بنفسك به بهدف بول بيان بيانات بيروت بيع بينها بينهم بينهما تأتي تأثير تبحث تبدأ تبدو تبقى تتحدث تتعرض تجاه
    تجد تجربة تجعل تجمع تحاول تحب تحتاج تحتوي تحديد تحرير تحقيق تحول تدخل تذكر ترجمة ترك تزال تسبب تستخدم
    تستطيع تسجيل تسمح تشرين تشعر تشكل تشير تصبح تصل تصميم تصوير تطوير تعالى تعرض تعني تعود تعيش تغير تغيير
    تفاصيل تقرير تقع تمت تمثل تمكن تملك تناول تنتهي تنفيذ توفي توفير توقف تونس ثاني ثانية ثقافة ثورة جاءت جائزة
    جدة جريمة جزءا جزيرة جعل جماعة جمع جمعية جمهورية جميلة جهاز جهة جورج جيد جيدا جيدة جيش حاجة حالات حاول حتي
    حجم حدوث حدود حديث حصلت حفل حقيقي حقيقية حلب حماية حملة حياتك حياته حياتي حينما حينها خبر خدمات خصوصا خطأ
    خطة خطر خطوة خلالها خلف خلق خمس خير دائرة دار دبي دخول دراسة درجات دعوة دفع دقائق دقيقة دليل دمشق دورا دورة
    دوري دوما ديفيد دين ذاته ذاك ذكرت ذهب رأس رؤية رائع رائعة رحلة رسميا رفض رفع رمضان رواية روح ريال زال زمن
    زوجته زوجها زيارة سؤال سابق سابقا سان سبعة سبق ستة ستكون سجل سعد سعود سعودي سقوط سكس سلام سلمان سليمان سمعت
    سوء سورية سوق سيارات سياسة سياسي سياسية سيد سيدي شاب شارع شارك شاهد شباب شبه شخصا شديد شراء شرطة شرق شريك
    شعب شعر شعور شهادة صباحا صحة صدر صديق صغير صفحة صلاة صناعة صندوق صنع صنعاء ضعف طائرة طالب طبعا طبيعي طرف
    طرق طفل طوال طول طويل طيب ظهر ظهرت ظهور عاد عاصمة عالية عامة عامل عبارة عباس عبدالله عديدة عربي عربية عرفت
    عسكرية عظيم عقب علاج علماء عليكم عما عمره عمرو عملت عمله عندك عندي عنك عنهم عنوان عني عهد غالبا غدا غرب
    غرفة غريب غزة فإذا فإنه فان فتاة فتح فرق فرنسا فصل ففي فقال فكان فلم فمن فهذا فهم فهي فيهم قائد قائلا قاعدة
    قالوا قدر قدمت قراءة قرب قرر قررت قريب قريبا قرية قصص قصيرة قضايا قطاع قطع قلب قلبي قليل قليلا قليلة قمة
    قول قوي قوية قيادة قيام قيد قيمة كافة كاملة كانون كبيرا كتابة كثيرة كريم كشف كل كلا كلام كلما كلمات كلنا
    كلية كوريا كون كيفية لأحد لأنها لأول لأي لابد لاعب لان لبعض لجميع لحظة لحقوق لدي لديك لديه لست لصالح لعام
    لعبة لغة لفترة لقاء لكرة لكنها للبيع للجميع للحصول للعمل للمرة لله لندن له لوحة لويس ليبيا مؤتمر مؤخرا
    مؤسسة ماء مات مادة مالك مالي مبارك مباشر متابعة متر متعددة مثلا مجددا مجلة مجموعات محافظة محاولة محطة محكمة
    محل مدار مدة مدريد مدن مدير مرات مرحلة مرض مرور مريم مسألة مساحة مساعدة مستشفى مسجد مسلسل مسلم مشاركة مشاكل
    مشاهدة مصادر مصدر مصري مصرية مصطفى مطار معا معرض معركة معروف معنى معها معي معين معينة مفهوم مقارنة مقاطعة
    مقتل مقر مكافحة مكة ملايين مليار ممارسة ممن منتصف منزل منع منكم مهرجان مهم مواجهة موت موجود موجودة موسى
    موضوع موعد موقف مياه نائب ناحية ناصر نتائج نجد نرى نريد نساء نستطيع نسخة نشرت نطاق نظر نظرا نظرة نعرف نقاط
    نقص نقطة نكون نهر نور نيك هجوم هدف هكذا هما هنالك وأنه وأيضا واحدا واسع واسعة واشنطن واضح واضحة والذين
    والله وان وانا وبالتالي وبعض وجد وجدت وجهة وحدة وخاصة وراء وربما ورد وصف وصل وصلت وعدم وعندما وغير وغيرها
    وفاة وفق وقالت وقع وقعت وقف وكالة وكيف ولاية ولقد ولكنه ولكنها ولي ونحن وهذه وهل وهناك ويقول ويمكن يؤدي
    يبدأ يبقى يبلغ يتحدث يجد يجري يجعل يحاول يحب يحتاج يحتوي يحصل يحمل يدخل يدعى يذكر يرى يريدون يزال يزيد
    يستحق يستخدم يستطيع يسمح يسمى يشعر يشير يصبح يصل يظهر يعتقد يعود يعيش يقال يقدر يقدم يقع يقولون يكتب يكفي
    يكونوا يلي يمثل يمر يمكننا يملك يموت يوميا 一代 一件 一份 一会 一半 一句 一只 一周 一块 一家 一座 一张 一方
    一旦 一段 一片 一生 一系 一级 一群 一致 一路 一边 一面 一项 万人 万元 丈夫 三年 上升 上午 上市 上帝 上述
    上面 下午 下去 下载 下降 下面 不久 不够 不如 不少 不必 不敢 不满 不用 不知 不管 不行 不见 不论 不该 不起
    不足 专门 业务 东京 东北 东南 东方 东部 两人 两位 两天 两年 两种 严格 个月 中学 中文 中间 丰富 临时 为主
    为何 为止 主人 主动 主张 主持 主教 主题 举办 么办 之下 之中 之外 乌克 乐部 习惯 乡村 书馆 争取 争议 事业
    事务 事故 事物 二十 二次 于是 云南 互相 互联 五年 交换 交给 交部 产量 享受 人人 人大 人家 人才 人数 人权
    人生 亿元 亿美 仅仅 今日 今晚 从事 从来 从而 他人 代化 代理 令人 以外 仪式 伊斯 伊朗 休息 众多 优势 优惠
    优秀 伙伴 会主 会员 伟大 传播 传说 伤害 伦敦 估计 似乎 位置 体制 体现 体系 体验 何人 作出 作家 作战 你好
    使得 供应 依据 依然 促进 俄国 保留 保险 保障 信仰 信任 信号 信心 信用 修改 俱乐 候选 值得 倾向 做出 做到
    做好 停止 像是 允许 兄弟 充分 充满 先后 先进 克兰 党员 全世 全体 全圈 全民 全面 公主 公众 公园 公安 公室
    公平 公路 共有 关心 关键 关闭 兴奋 兴趣 其它 具体 具备 内外 再也 再次 冠军 冲击 冲突 决策 决议 准确 几天
    几年 出去 出发 出口 出席 出生 分为 分子 分布 分类 分配 刚刚 刚才 创作 创建 判断 利润 别的 到处 到达 制定
    刺激 前往 前进 前面 剩下 办理 加上 加坡 加油 加速 动作 动力 动员 动态 动机 动画 势力 包含 化学 北部 区别
    医学 医生 十二 十年 千万 升级 半年 华人 协会 协助 协调 南京 南部 博士 博物 占领 卫星 卫生 印象 危机 危险
    即将 厉害 厕所 原始 原本 去年 参考 及其 及时 双方 反映 反而 发出 发动 发射 发挥 发明 发电 发行 发言 发起
    发达 取消 受伤 受害 变得 古代 另一 召开 可怕 可惜 可爱 可见 号码 司机 司法 吃饭 各个 各位 各国 各地 各自
    合国 合法 合理 同一 同事 同学 同性 名单 名称 后面 否则 听到 听说 启动 吸引 呈现 员工 周围 周年 呼吁 命令
    命运 咖啡 咨询 咱们 品牌 品质 哥哥 哪个 哪些 哲学 商品 四个 四川 回到 回去 回家 回应 回忆 回答 因素 因而
    团结 团队 困难 固定 国会 国共 国外 国政 国王 国防 图书 在线 地下 地产 地位 地图 地址 地点 地球 地理 地铁
    地震 坐在 坚决 垃圾 城镇 培养 培训 基于 基地 基督 基金 境内 增强 墨西 士兵 声明 处于 复杂 多个 多久 多么
    多次 大众 大使 大利 大型 大大 大小 大师 大战 大楼 大概 大约 大规 大部 天下 天天 天安 天气 天津 天然 太平
    太阳 夫人 失业 失败 奇怪 奥运 女子 女生 奴隶 好处 好好 好看 如下 如今 妇女 妹妹 妻子 始终 姐姐 姑娘 威胁
    娱乐 婚姻 学会 学术 学者 安排 安装 安门 完善 完整 完美 定义 实上 实力 实在 实践 审判 审查 客户 害怕 害者
    家人 家族 家里 家长 对外 对待 对手 对方 对话 对象 寻找 导人 导演 将会 将军 将来 尊重 小姐 小学 小孩 小心
    小组 少女 少年 少数 尚未 尝试 就业 就算 就要 尼亚 局长 居住 展开 展示 山东 工人 工厂 工资 左右 巨大 差异
    巴西 巴黎 市民 市长 希腊 帝国 常常 常见 干部 平均 平方 平等 平衡 年底 年度 年间 年龄 并非 幸福 幸运 广告
    广大 广州 广播 广泛 应当 建成 建造 开展 开心 引发 弟弟 强制 强大 强烈 当中 当前 当局 当年 当选 形势 形态
    形象 影片 彻底 彼此 往往 很大 很快 律宾 律师 得不 微信 心中 心理 心里 必然 必要 忘记 快速 怀疑 态度 思考
    性质 总结 总部 恐怖 恢复 患者 情报 情绪 想到 想法 想象 想起 意味 意外 意大 感受 感情 感染 感谢 慢慢 成就
    成年 成本 成果 成熟 成绩 成都 成长 我会 我要 或是 或许 战略 房子 房屋 房间 所在 手中 手术 手段 打击 打开
    打算 执政 扩大 批准 批评 承担 承诺 投入 投票 抗议 报纸 担任 拉伯 拉克 拍摄 拒绝 指导 指挥 指数 按照 挑战
    损失 授权 掌握 排名 探索 接着 接触 接近 推出 推动 推广 推特 推荐 推进 措施 描述 提到 提升 提醒 搜索 摄影
    播放 操作 支付 收入 收到 收购 收费 收集 改善 改造 放在 放弃 政党 政区 政权 效果 敌人 教学 数字 数学 数量
    整体 文件 文字 文明 斗争 斯兰 斯坦 新加 新华 新疆 方便 旅行 无人 既然 日子 日常 日报 日期 早上 时刻 时报
    明天 明星 明确 昨天 是从 是因 显然 普通 普遍 智慧 暂时 暴力 更好 更新 更是 最低 最佳 最新 有个 有意 有所
    有权 有着 有趣 朝鲜 期待 本人 本地 本来 本质 本身 机制 机器 机械 杀人 杂志 材料 条例 条约 来到 来看 来西
    来越 构成 某些 标志 校园 校长 样子 核心 案件 档案 梦想 检察 检查 森林 植物 概念 欣赏 欧盟 歌曲 正义 正是
    此时 此次 武汉 武装 殖民 每日 每次 比亚 比例 比如 毕竟 毛泽 毫无 民众 民党 民共 民国 民币 民政 民间 气候
    水平 江苏 污染 沟通 没什 河北 河南 治区 治理 治疗 法官 法庭 法规 注册 泰国 泽东 流行 测试 浙江 浪费 海军
    海外 海洋 消失 消灭 涉及 深入 深圳 游客 游行 湖北 湖南 满意 满足 漂亮 演出 演员 漫画 澳大 澳洲 澳门 火车
    灵魂 热情 照顾 熟悉 爆发 爆炸 爱国 爱情 父母 爸爸 版本 物理 物质 物馆 特定 特征 特殊 特点 特色 牺牲 犯罪
    状况 犹太 独特 环保 现有 班牙 球队 理学 理想 理由 生存 生态 生日 生物 生长 用于 用来 电力 电台 男子 男孩
    男性 留下 疯狂 疾病 病毒 痛苦 登记 百万 百姓 百度 的确 皇帝 皮肤 监狱 监督 直到 直播 相互 相似 相同 相对
    相应 相比 看不 看法 看着 看起 看过 真相 眼睛 睡觉 矛盾 知名 石油 确保 确认 禁止 福利 福建 私人 种族 种种
    秘书 秘密 称为 移动 移民 程序 程度 究竟 空气 突破 立刻 立即 立场 立法 竞争 竟然 符合 第四 等待 等等 等级
    答案 策略 签署 简直 简称 算机 类型 粮食 素质 紧张 紧急 红色 约翰 纪录 纪念 纷纷 纽约 组合 细胞 经典 经理
    结婚 结论 给予 统治 统计 继承 维护 维持 绿色 缺乏 网上 网友 网址 网页 罗马 美丽 美女 美好 群体 翻译 老人
    老婆 老板 考试 而已 而言 职务 联盟 联网 联邦 股东 股份 股票 背后 背景 胜利 能源 能量 腐败 自从 自动 自我
    自杀 自治 自行 自身 至于 至今 舞台 航空 良好 英文 英语 英雄 苹果 荷兰 菲律 落实 著作 著名 葡萄 董事 蒙古
    街道 衣服 补充 表明 表演 表达 表面 袭击 装备 装置 西亚 西哥 西班 西藏 西部 要是 见到 观众 观察 观念 观看
    规划 规则 规范 视台 角度 角色 解放 言论 警告 警方 认真 讨厌 议会 议员 记得 记忆 讲话 许可 论坛 设施 设置
    访问 证券 证实 证据 评价 评估 诈骗 试图 试验 话题 详细 说法 请求 读者 课程 调整 谈判 谈话 象征 贡献 财产
    财富 财政 责人 货币 贫困 购买 贷款 贸易 费用 费者 资产 资格 资讯 赢得 走向 超级 越南 越来 趋势 足够 距离
    路上 路线 身上 身份 身边 车站 车辆 转变 转移 软件 轻人 达成 迅速 过来 运作 运用 运营 运行 运输 近年 还要
    这一 这件 这位 这场 进去 进口 进攻 进来 进步 违反 违法 连接 连结 连续 追求 退休 退出 适合 适应 适当 适用
    选人 选手 透过 逐渐 通常 通知 通讯 速度 逮捕 逻辑 遇到 道德 道路 遭到 避免 邀请 那时 那种 部队 配合 酒店
    采访 释放 重大 重庆 重建 重视 金属 针对 铁路 链接 队伍 阶级 阻止 阿拉 附近 际上 降低 限公 陕西 随后 随时
    随着 障碍 难以 难道 集中 集体 需求 非法 非洲 面临 面前 顺利 预期 预测 预算 预计 领土 领袖 频道 颜色 风格
    风险 飞行 食品 食物 首先 首次 首都 马上 马克 马来 驾驶 高中 高兴 高度 高等 高级 高速 麻烦 黄金 黑人 黑暗
    黑色 鼓励
    """,
    4: """
    =administrator =adopt =army =charge =election =encrypt =india =iran =israel =market =mexico =norm =raise
    =recover =shop =sue =surveil =switzerland =ukraine abandon abandonné abgesehen abhängig abortion abrazo
    abroad abschnitt absent absolu absolutament absoluto absorb abstand abteilung abuela abuelo abuso academic
    académi académico acaso accad acceder accent acceptabl accepter accepté accessibl accettar accompagné
    accomplish accordi accordé accueil accurat accus accusa accusation accusé aceit achievement achten
    achtung acid acknowledg acontecimiento acqu acquir acquis acquisition acquisto acre acted activa activat
    activist actress actuación actualité actuar adapt adaptation adapter adapté adding addio addosso
    adecuado adentro adicional adjust admin administrativ administrator admission adoption adopté ads adulti
    adventur adversair advertis advis advocat afecta afectado afferma affich affiliat affirm afford afterward
    aged agenda agenti agenzia aggiornamento aggiunger aggiunta aggiunto aggressiv agir agricultura
    agricultural agréabl ahi aient aile aim aiment aimer aircraft airlin aiuti ajouté aka aktien ala alarm
    alberi albero alcanc alcanzar alcohol alcool alegría alemán alert alfr alien alimentair alkohol all'epoca
    all'università alleg allegedly allianc allié alltag ally alongsid alpha alright altezza alti amant
    amateur ambassador ambianc ambition ambito ambulanc amend amendment amerikaner amerikanisch amerikanischen
    amicizia amid amie amistad amitié amongst amoureux ampia ampio amplia amplio amélioration améliorer
    analyz andat andati andava andererseit andrà andré anfangen ang ange angefangen angekommen angenommen
    anger angesehen angesicht angl angolo anhänger animation animé aniversario anlass anniversary announcement
    annoy annuncio anoch anscheinend ansehen ansicht ansonsten anstatt antecedent anteriorment antica anticipat
    antico antrag anunció anwalt anwendung anxiety anybody anzeig aparato aparecen apareció apertura
    aplicacion apologiz apology apoyar apparaît apparemment apparent appartamento appartien appartient appello
    appli appoint appointment apporter apprend approccio appropriat approval approvato approximately appui
    appuntamento apre arbeitgeber arbitrary arc architect architectur ard arena argentin argento argomenti aris
    armado armed armen arrang arrangement arrestato arrival arrivent arrêtez arti artificial artistiqu
    ascoltar asegurar asesinado asesino asid asiento asimismo asistencia asleep aspekt aspettando assai assault
    assembly assenza assess assessment asshol assign assignment assistanc assistenza associazioni assoluta
    assoluto assumer assumption assur assuré atelier athlet athletic atmospher attacchi attach attaché
    atteggiamento attendant attendu attent attentat attimo attitud attiva attivo attract attraction attractiv
    attribut auction audio aufbau aufgebaut aufhören auflag auflösung aufmerksam aufmerksamkeit aufnahm
    aufnehmen auftreten augenblick augment augmenter auparavant auquel aurai ausdruck ausencia ausgeschlossen
    ausgezeichnet ausnahm ausreichend aussag aussagen aussieht auswirkungen automatic automatically automatisch
    automobil autoren autorisation autorisé autrement autumn avancer avancé aventura avenu averlo avessero
    avessi avevamo aviso avión avou avrai avranno avvien avviso awareness awful awkward axe aéroport baby'
    bachelor backdoor badly bail bajar baker ballon bambina banana banch bandiera banken barely bari barn
    barrag barrel barrier bart basada basado baseball basi basically basket basketball bassi bat bate bateau
    batería bath bathroom batteri batteria battery battr battu battuta baum baut beam bean beast bedarf
    bedeuten bedingungen bedroom bee beef beendet beg begeistert begleitet begründet begun behalf behalten
    behauptet behav behaviour behörden bekomm belegt beliebt belief bellissima bellissimo belt bemerkt bench
    bend benutzen benötigt beobachten beobachtet bere bern beschlossen beschreibt beschreibung beschrieben
    besetzt besitz besitzen besitzer besitzt beso besonderen besseren bestand bestehend bestellt bester
    besuchen besucher besucht beteiligt betont betrachtet betrieben betrifft betroffen betroffenen bewegen
    bewegt beweisen bewohner beziehungen bezirk bibl bid bienvenido bienvenu biglietto bike bilan bind
    biological birra bisherigen bishop bislang bitcoin bite bitten bièr blad blank blast bleed bleib blessur
    blind bloc blocco blok blond blöd boda boer boi boil boir boit bold bonus boost bordel bordo boring borrow
    borsa bot botella bother boulevard bounc bound boundary bourgeois bours bouteill boutiqu bow boxe boyfriend
    braccia braccio brandenburg brauchst brav brava brazilian breach bread breakfast breast bred breed brick
    bright brillant brilliant bro broad broadcast broma brood brook brot browser bruin brush brut brutta
    brésil brück brüder bubbl buck bud buddy bug bull bullet bulletin bullshit bully bump bunch
    bundesregierung bunt buongiorno burden buri burst buscan bush bust butt button buyer bypass básica básico
    bénéfic bête bühn cabe cabinet cabl cach caché cadeau cader caduta cae caiss cake calabria calcul
    calculat calient cambiado cambiamento caminar cammino campeón campion campionato campus caméra canali
    cancel cancell cancro candy cani cann canon cant cantant canton capability capi capisc capita capitolo
    carabinieri caraca caractéristiqu carajo carcer cardinal careful carefully cari carino cariño carol carpet
    carrier carré cartel carton casino castellano castl catalogu cataluña catastroph catena catholic cattivo
    cattolica católica cavalier cavallo cave cayó caída ceas celebration celebrity cellul censé centinaia
    cercana cerchi cercl cerebro ceremony cero cerrado cerrar certificat cerveau cerveza cess chaleur chamber
    championship chancen chant chao chapitr characteristic charity charm chart charter chas chass chauffeur
    chaussur cheat cheer chemistry chercheur chest chiamano chiamar chick chiedendo chiedono chier chies
    childhood children' chileno chill chilometri chip chissà chist chiuder chiusa chiusura choc chocolat
    cholera chor chosen christen christoph chroniqu chèr chômag cibercrimen ciberdelincuencia ciberdiplomacia
    cibernético ciclo cien científica cierr cigarett cinesi circonstanc circuit circular circulation
    circumstanc circunstancia cit citation citato cite cited cittadinanza ciudadanía civilian civilisation
    clan classica classical classico classifi classifica classroom cliché climb clinic clinical clip clock
    closely clue clásico coal coalition coat cobra cock colaboración colazion colección collaboration
    collaps colleagu collectif collectiv collega colleghi collezion collin collo colombiano colonel colonia
    colonial colony colpi colpito column columna colèr combination combustibl comedy comenzar comfort
    comfortabl comic comincia cominciar cominciato comma commandant commander commerciali commis commissair
    commissioner commitment commonly communicat communist compagno companion company' comparación comparison
    compensation compet competitiv competitor complain complaint compleanno complicat complimenti component
    componenti compos composition compound comprato comprehensiv comprender compreso compromis computadora
    compétenc comunicacion comunista concentrat concentration conception concerné concerto concession conclud
    conclusion concret concreto concurrenc concurrent cond condanna condannato condemn condición condivider
    condotta condotto conductor conduir conexión conferenza confidenc confident confin confini confirmé
    conflitto confus confusion congratulation congrè conocen conosci consacré conscient consenso consent
    consequenc conservateur considerar considerata consideration considèr consigu consistent consol
    consommateur conspiracy constantly constat constitu constitucional constituent constitution constitutional
    constitué construct consult consulta consultant consultation consum consumidor consumption contatti
    contemporain contemporary contento contest contien contient continent continuano continúa contractor
    contraint contrairement contrast contratti contribution contributo controlar controller controlli
    controversy contó convaincr conversación conversazion conversion convert convertido convertirs convict
    conviction conviert convinto convirtió conçu cooperation coordinat copain copertura copi copia copin coppi
    copyright cord corinthian coronel corpi corporat correcta correspond correspondent correspondient corrupt
    corruption cos'è costant costituzional costretto costruito costum costumbr cotton coté coucher counsel
    counter coupabl couper coupé cousin couvert couvertur coverag cow craft craint crap cream creation creativ
    creator creatur credential creemo crescer cricket crimen crimin cristiani criterio critic critich criticism
    criticiz critico critèr croc cronaca crop crown crucial cruel cruis crush cry crying crypto cryptocurrency
    crystal crée cuanta cubierta cuello cuentan cuestion culpabl cult cultivo culturali culturel culturell
    cumpleaño cure curiosità curious currency curs curv custom cute cyberdéfens cybersécurité cáncer
    círculo daba dach dale dall'altra dama daneben daraufhin dargestellt dars darstellung dart dará dasselb
    databas dated dauer davor dealer debatt deber deberá debo debut debía decenni decent decider decidido
    decidió decisament decisioni deck declaracion decreas dedicado dedicat dedicata deem deeper deeply default
    defenc defender defensiv definición definition definitiv definitivament definito dejando dejaron dejen
    delet delicious delight delivery dell'art dell'italia dell'università dell'uomo demeur demnach demo
    democracy democratico democrática democrático demon demonstrat demostrar demuestra deni density dent
    denti deny departur dependent deposit depress depression depth deputati deputy deriv desaparecido
    desarrollado desarrollar desastr descripción descrizion descubrir desea desert designat designer desk
    desperat destin destination desto detect detectiv detenido determinado dett detta developer devez devil
    devot devra devraient devrais diablo dialog dialogo dialogu diamond dibattito dibujo dichiarato
    dichiarazioni dicken dictadura die diejenigen dienen dienstag diet difender differ differenti differenz
    difficulty diffusion diffusé dig dignidad dignità dime dimension dimenticar dimenticato dimostra
    dimostrar dimostrato diner dip dipend diploma dirais directiv dirigent dirigida dirigido dirigé dirlo
    diría disability disabl disappear disappoint disaster disciplin discount discovery discrimination disculpa
    discusión discuter disfrutar disgust dish diskutiert dismiss disorder disponibili dispos disposición
    dispositif dispositivo disput disqu distant distinct distinction distinguish distretto distribut
    distribution disturb diventando diventata diversity divertent divertido división divorc dizain diálogo
    doc docent documental documentary dokument dole doll domestic dominant dominat donat donation donnent
    donnerstag doppelt dose dot douc douch doux douz dovess dovet dovranno dovremmo dovresti dovuta downtown
    dozen drag drain dramatic drank drawn drehen dreht drill dringend driven drogen drogu droht drov drum drunk
    dual dubbi duc duca duck duke dumb dump duo durabl durchgeführt durchschnittlich durft dust dying dynamic
    débil décid décider décret décrit décè dédié définition démarch démocrati démocratiqu dépend
    déplacement dépôt désir détest détruit développer e.g eagl earthquak ease eaux eccezion echar echo
    echten ecke economich economici edifici edinburgh editorial educat educational educativo educazion edward
    eeuu efectivo effectively effectivement effectué effekt effettivament efficiency efficient ego egyptian
    ehemalig ehre eier eigener eigenschaften eindeutig einfacher einführung eingeladen eingestellt einheit
    einiger einrichtung einrichtungen einst einstellung einwohner einzigen eis ejecución elder electrical
    electricity electrónico elementary elenco eletto elettrica eligibl eliminar eliminat elit elsewher
    eléctrica embarrass embrac emerg emergencia emergenza emotion emotional emozioni empereur emperor
    empfehlen emphasis emplois employ employer employment empty empêch encargado enceint encontramo encontré
    encontró encounter encuesta endgültig enfanc enfer enfermo enforc enforcement englischen enhanc ennemi
    enregistré ensayo enseignant enseñanza entendido entera entero enterpris entertain entertainment entgegen
    enti entitl entity entièr entlang entorno entranc entrata entrato entraînement entraîneur entrenamiento
    entrepreneur entró entscheidend entscheidungen entsprechenden entspricht entstand entsteht entwickeln
    enviado epic episodi epoca equality equally equity equivalent eravamo erfolgen erforderlich erfüllt
    ergeben ergibt erheblich erhielt erinnerung erkannt erklärung erleben ermöglicht ernsthaft erscheinen
    erschien erschienen ersetzt erstellt erwachsen erweitert erzielt esami esatto escala esclusivament escolar
    escritura esempi esencial esercizio esistenza espectáculo especy específico esperaba esperamo esperti
    esperto esposo esprimer esquina essay essayé essential essentially essentiel essentiellement esserci
    esseri essersi establecer establecido establecimiento establishment estadística estando esterno estim
    estremament estuv estuviera ethic ethnic euer euh europe eut evaluat evaluation evan eventual eventuell
    everyday everyone' everywher evolución evolution evoluzion evolv ewig exact exacto exam examin examination
    exception excepto exclud excusa execut exemplair exhaust exhibit exhibition existiert exit expansion
    expectation expens expensiv experiment experimental experten explanation explicación explication explod
    explor explosion export exposición exposur exposé exprimer extension extensiv extensión extent external
    extract extrait extranjera extraordinary extraña extrêmement fabbrica fabrication faced facing facoltà
    facteur factory faculty fahr faim fairly fallimento fals falsa falschen falso familial familiari famosa
    fancy fang fantastico faranno farben farci farebb farla farmer fascia fascinat faster father' fatica fatigu
    fattori fauss favorabl favorito favour favourit fed federación feedback feiert fein feind feld felici
    felicità fenc fenómeno ferait feria ferma fermar fermer fermo fern festgestellt fett fewer fibr fidèl
    fier fifty fighter fila filed filo filosofía filter financement financiera financiero financièr
    finanziell finestra finisc finit finora finta fired firing firmato firmen fisch fisico fitness fixé flam
    flash flavor fle fleet fleisch fliegen flip float flood flucht flug flugzeug fluid fluss fläch fogli fold
    foll follower fonctionn fonctionnair fonctionnement fondamentali fondateur fondation fondazion fool footag
    forcé forcément fordern forecast forgiv forgot forgotten formal formar format formel formen formidabl
    formul formula fornir fortement forth fortun foster fought foul founder fournir fous foutr foyer fracaso
    fragment framework francesa franchis francophon französischen frapp frappé frasi freak frecuent freez
    frega freiburg freiwillig fremd frequency frequent frequently fresco fretta freundlich friendly friendship
    frustrat fruto frutto fría frühen früheren frühstück fuckin fueran fues fuhr fuimo fuit fulfill
    funcionamiento fundador funeral funktionieren fur furnitur fusion fábrica fácilment fédération físico
    förderung gaben gagnant galaxy gallery gamb gambl gamin gaming gap garag garantía garanzia gardien gatto
    gear gearbeitet geb geblieben gebraucht geburt geeignet gegend gegenseitig gegenteil gegründet gehirn
    gelang gelassen gelb gelegenheit gelegt gelungen geländ gemeinden gemeinsamen gemeinschaft gemeint gemäss
    genannten genauer gender gene genera generali generar generell genetic geniessen genio genius gentil genuin
    ger gering geringer geschaffen geschichten geschickt geschlagen geschlecht geschmack gespannt gest
    gestalten gestaltet gestir gesto getragen getrennt getötet gewann gewicht gewinnt geändert geöffnet ghost
    giallo giardino gigant gil gill gioca giocato giocator giocatori gioia giornalisti giovedì girar giunta
    giuro gla glob god' gole golf gorg gorgeous goss gotten gouverneur govern governator governi gradi grain
    gram grandfather grap graphic grass grateful gravi gray graz greatly grec greec greek greet grew
    griechenland grill grind grip gris grito grossbritannien grown gráfico grèv guarant guarante guardando
    guardat guardi guerrero guidanc guidelin guilty guitar gust guía gymnasium géant géni génial gérer
    günstig habido habit habitación habitual habl hablamo hacerl hack hadn't hain hal halben halo haltung
    hamburger hammer happiness harder hardly hardwar harm harvest haría hasard hashtag hauptstadt haushalt
    hauss haven hawk haz he'd he'll headlin headquarter heal healthcar heaven heavily heftig height heiligen
    helicopter helpful henc herb hergestellt herida herido herrscht hersteller hervor herzlich hessen heureus
    heureusement hicist hidden hide hiding hierbei hierzu hiess high-severity highlight highway hilarious hint
    hinzu hip hire hired historic historical historischen hobby hochschul hockey hof hoffen hoher holder holz
    homeless homenaj homepag hommag homosexual hondura honestly honnêt honour hont hood hook hop hoped
    hopefully hoping horario horizon horribl horror hose household hubies hug hugh huil humanity humanité
    humour hunger hungry hunter hut hypothès händen hängen häuser höheren hör höre hübsch i.e iban icon
    identifi identifier idiot idéal igualdad igualment illegal illness illustrat imaginer immaginar immediat
    immeubl immigrant immigrati immigration immobilier imparato impatto imperio implement implementation
    implica imply impos imposer impresa impresionant impresión impress impressiv incapabl incendio incluyen
    inconnu incontrar incontrato incontri incorporat increasingly incredibil incredibl incredibly indagin
    indagini inde independenc index indic indio indipendent indiqu indiqué indirizzo indispensabl individui
    individus induc industriel industriell indépendanc infection informatiqu informiert informática
    informático informó infraestructura ingeniero ingeniería inghilterra inglaterra inglesi ingredient
    ingénieur initially initiat initiativ inizial iniziativ injur inmediato inneren innocent innovation
    inocent input inquiry inquièt insan inscription insect insegnant insert insight insist inspection
    inspector inspiration inspiré instalacion install installation installer institución instruction
    instrument insult integrat integration intelectual intellectual intendo intens intensiv intent intenta
    intentar interact interaction intercambio interesa interesado interessanti interessato interessen interna
    internal interni interpret interpretation interprétation intervención interventi introduction introduzion
    intéress intéressé invasion invent inverno invers inversion investigacion investigador investigat
    investimenti investor inviato invierno invitado invitation invito involvement iphon ipotesi ira irse
    islamic isol isolat israël istruzion it'll jacket jacob jail jam jamb japon jardín jay jazz jemal jen jene
    jet jeter jew jeweiligen joder joie jon jornada journalisten journaux joy judgment judiciair judío juega
    jugando jugement jugendlich jugendlichen jugé juic junior juridiqu jury jusqu justement juvenil juventud
    jährigen jährlich jésus kanal kansa kaputt kategori kee keel keinem kerl kern kidnap killer kilo kinda
    kindergarten kit kitchen klassisch knee knif knight kochen kohl kommenden kommission kommst kommunikation
    konflikt konkret konzern krankheit kreuz kriegen kriegt kritis-dachgesetz kritisch kritisiert kurd kurzen
    kurzer küch kümmern künftig lab labio laboratoir laboratorio laboratory lago laid lait lancio landscap
    langag lanzamiento lap laptop lar largely lasciando laser lasst lately lateral latin latino latter laurea
    lautet lavorando lay layer lea leaf leak lean leas leather lecteur lector legacy legati legato legend
    leggerment legislation legislativ legno lehr leichter lernt lesbian leser lesquel lesquell lessen
    letteralment letztlich lever levé leyenda leyendo lezioni leçon leído liability liaison liberi liberty
    libéral libération licenc liceo liebt liefern liefert liessen liest lieutenant lifestyl lifetim lion lip
    liquid liter literary litr littérair littératur liée llaman llamó llegada llegando llegaron llevaba
    llevaron llorar localidad località loch locker locura lodg log logic logica logiciel logro logró lohnt
    lombardia longitud loon loos loud loup lover loving lowest luchar luci lunedì lung lunghezza lunghi
    luxembourg luxury lying lyric läng légal légend léger légèr légèrement lógica lösen löst macchin
    machten maglia magnitud mainly mainstream maintenanc maintenir mainz mairi maker malatti mall man' mancano
    manchen manco manejo mang manifestazion manifesto manner mantien manual manufacturer marathon marcher
    margin mariana maritim marr marry marx maschin masculin masivo mask massachusett massacr massag mate
    matematica materiali math matt mattino matur maximal maximum meal meanwhil measurement meat mecanismo
    mechanic mechanical mechanism medal medalla medi medication medium medizin mega mehrfach mejora melt
    membership memorial men' mencionado mend menschlich mensong mentionné menu merced merchant merely merita
    merkt messer messi messico metodi metr mettendo mettent metto mettono meurtr mexican meyer mezcla mezza
    migrant migranti milch milion militant milliarden millón minaccia minc mineral mineur mini mining ministri
    ministry minori minority miracl mirando mirror missil mist mitten mixed miércol modelli moderat moderna
    modernen moderno modest modification modifier moham molesta momentan mondiali monkey monnai monster
    montagna monthly monti montré montón monument mood moor mortal mortgag mosca moskau mother' motif motion
    motiv motivat motivation mous mover movimenti muchacho muchísimo muer muestran multitud mum muor muscl
    musician musiker muster mut mutual mystery máxima männern mécaniqu méchant médaill médica médicament
    mélang ménag métro möchtest möglichen möglicherweis múltipl müde mühe münster müss müssten n'a
    nachbarn nachfolger nachmittag nacido nacimiento nació nackt nahezu nahmen nail naked nant narrativ narrow
    nase naso nat naturali naturally naturalment navi navidad navir nazi nearby necessaria necessarily neck
    negativa negativo negotiat negotiation negozi neig neighbor neighborhood neighbour nell'ambito nemici
    nemico neppur ner nera neri nerv nerven nervous netherland netzwerk neutral new newly nez niemanden
    nightmar nobl nois nominat nomination nonno norden normalement normalen normalerweis normally nose notabl
    notato noted notevol noti notion nourritur novità nowher npm nrw nucléair nuevament null numeroso
    numerous nuovament nut nutzt nutzung nécessité née négociation nürnberg oak ob obbligo oberen
    obiettivi obispo objectiv objekt oblig obligado obligatoir observ observation observer obstacl obviament
    obvio obvious ocasión occasionally occup occupa occupation occupazion occuper occupi ocupado ocurrido
    ocurrió océan odd oddio odor oeil offenen offens offensiv offert officially officiell officiellement
    ofrecer ohnehin olio olor olvid olvidar olympiqu oma omicidio one' ongo opcion operator opinioni opponent
    opposit opposizion opposé oral orang ordentlich ordinary ordinateur ordini organ organi organic organis
    organiser organisiert organizado organizzato orgullo orgulloso orient orientation originally origini orte
    oscar oscuro ospiti ossia ost ou ought ourselv outcom outdoor outfit outlet outlin output outstand ouvrier
    overcom oversea overwhelm ovvio owe ownership oye oído p.m pacific padova pagan pagato paiement painful
    paket palac pall palla palm palma palo panamá pane panel panorama pant pape papst papà paquet parallel
    paraît pardon parecchi parecido parenti parer parisien parlementair parlent parli parlo paro partager
    partagé partecipanti partecipato particl particularment particulièr partisan partit partly partnership
    pasajero pasaron paseo pasión passata passati passen passend passenger passent pastor pat patch patent
    patienc patio patrimoin patrimonio paus pausa paysag pazient pazienti peaceful peak pecho pedazo pedo peer
    peligroso pelota pen penalty pendient pene pensaba pensado pensais pensano pensat pensent pensez pensieri
    pension people' perceiv percentag percentual perception perdida perdió perfecta perfectament perfectly
    perfettament permanent permettant permettent permetter permission permitido permitir personalidad
    personality personalità personally personalment perspectiv perspectiva persönlichen pertenec pesant pesc
    pese pet petition petróleo pfarrer pflanzen pflicht phil philip philippin philosophi philosophy photograph
    photographer physic physically physician piacerebb pianeta pianger piant pianta piattaforma piatto pic
    piden pidiendo pidió pido piensan pierd pietra pig pile pill pin pinch pink pintura pioggia pipe pirat
    piss pit pitch pizza placer plain planung plaqu plastic plateau platt playoff plaît pleasur pleno plug plui
    plum plän pocket poderoso podium podrán podían poem poema poesia poesía poet poeta poetry poison pol
    pole poll pollution pomm ponga pongo poniendo poquito porcentaj porno porqué portabl portano portant porti
    portion portrait portugues positif positiva posizioni possess possession possesso posten poster posterior
    posteriorment postura pot potato potencia potentially potentiel poteri potess potevano potranno pourrais
    pourront pouss poussé pouvant pouvon povero poverty powder practical prais pratich prawn pray prayer
    precious precisament precision predict preferenc preferito prefiero pregnancy pregnant preguntar premium
    prenant prendendo prendi prendo prendono prenez preocupa preparado preparation preparazion presentado
    presentan presentar presentation presentazion presentó presi presidencia presidencial presidential
    prestito pretend preved previa previsto priest primaria primarily princess principaux principi printemp
    prinzip priority priorité prisoner prisonnier privacy privaten privati privileg probabil probabl probar
    procedura proceed processi procur procureur producido producir producteur productor produir produrr
    produziert profession professionnell profiter profondo profunda profundo progreso progressiv progrè
    promesa promess prominent promoción promotion promozion prompt pronta propaganda properly propietario
    propon proportion proposal proposer propost proposto proprietario prospect prospettiva prossimi
    protagonista protegger protein protesta protocol protégé prouver proven provenienti provider provision
    provo proximité prácticament präsentiert präsidenten prénom prépar préparation préparer présentation
    présidentiell prêtr prüfung psychological psychology pub pubblicata pubblich publicacion publicidad
    publicité publicly publicó publikum publisher pude puesta puisqu'il pump punch punish punishment punkten
    puntata puo pupil puro pursu puse pussy puto pêch qualifi qualification qualifié qualify quantity quart
    quatrièm quedado quedaron quedars quedo quegli queja quellen queso quest'ultimo questioni queu quieran
    quiet quiso quitté quota quotidiano rabbia raccoglier raccolto raccontar racconti racconto racial racism
    racist rad radiation radical raid rail railroad railway rally rama ramp random ranger rap rape rapidly
    rapper rappresentanti rara rarely rated rating ratio raw rayo razza razzismo reacción react reader
    reagiert reaktion reali realis realität realiza realizzar realizzazion realizó rear reasonabl reato rebel
    rebell recall recenti reception rechnen rechnung recientement recip recognis recognition recommendation
    reconnaissanc reconnaîtr reconocer reconocido recorrido recour recover recovery recruit recuperar reddito
    redet reducir reduction reek referendum reflection refuge refusé regardless regardé regent regionali
    regista registration registrato registrazion regolamento regolar regresar regret regularly regulat reign
    reisen reject relativa relativament relatively relativement relativi relativo relato relax relevant reliabl
    relief religieus religión rely remark remarkabl remarqu remarqué removal remplacer remplacé renew
    renseignement renta rep repa repair repent replacement repli reply repo reporter reprend representación
    representation représentation représenté republik reputation requier requisito resa rescu residenc
    residencia residential resign resist resistanc resolución resolution resolv resort respecter respectively
    respekt restar restent restor restrict restriction resum resumen retail retain retenu reti retir retirement
    retirer reto retourn retourner retreat retten reunion revanch revenus revers revis revision revolution
    reward reye reçoit rhein ricchi ricev ricever richess richied richiest richiesto richtet riconoscer
    riconoscimento riconosciuto ricorso rid ridicul ridiculous riding ridurr riduzion riesci riescono riesig
    riferisc rifiuti rifl rigor rimasta ringrazio riot rip riportato ripresa riqueza risa rischi riserva risiko
    rising riso rispond ristorant ritardo ritien ritmo riuscir riuscita rival rivolta rob robe robot roch
    rocket roger rogu rollen romanc romani romantic romanzo romper roof rook rossa rostro rotto roue rough
    roughly routin row rower rub rueda ruf rufen ruft ruido ruled ruling rumor runner runter ruptur russischen
    rythm rápidament règlement réalisation récit récupérer réduir réell réellement réflexion
    réfléchir régler répondu républicain réservé résistanc résumé réussir réussit sabor saca sack
    sacrific sail sake sal salary salen salga salido salón sammlung sanction sand sandwich sanità sapet
    sapeva saputo sardegna saremo sarò sat satellit satisfi satisfy sauc saudi sauvag sauver savais savait
    saved sbaglio scambio scan scandal scarp scary scegli scelt scenario scender scharf schatten schauspieler
    scheinbar scheinen schem schema schicksal schickt schien schlaf schlag schlagen schlechter schliesst
    schlägt schmerzen schnitt scholar scholarship schreib schwach schwanz schweden schweren schwerer
    schwierigkeiten schöner scientific scientifica scientifico scientist scienz scop scoperta scorsa scottish
    scout scrap scratch scream screw script scritti scrittura scusat scénario seal sec secoli secondair
    secondary secour secundaria seduta seed segment segni segreti seguendo segurament seitdem seiz
    selbstverständlich selection seltsam semblent sembrar seminar semplici senado senato sender sendung
    sensación sensation sensazion sensi sensibl sensitiv sentimenti sequenc serai sere seriament servant servi
    serían sesión sessual settlement sever sexuell sexy señala shad shak sham shark sharp shed sheet shell
    shelter shield shin shor shortly shoulder shout shower siccom sicherlich sichtbar sicura sieger siehst
    sienta sig siga sight signatur significado significantly signo signori sigo siguiendo silber silent silla
    silly simbolo similair similarly sindicato singen singer singoli sink sinnvoll situacion situazioni sixth
    sized ski skip slam slav slic slid slim slip slot slowly smartphon smash smell smetter smooth snak snow
    soar soccer soccorso sodass soeur soft sogenannt sogenannten soggetti sogni soil sois solar solcher
    solicitud solidarietà solucion soluzioni sombr sombra somehow someone' somewhat sondag sonrisa sooner sor
    sorg sostanza sostener sostien souci sought soumis soutenir soutenu souvien soviel soviet sowieso soyez
    spagnolo span spar sparen spark spatial spazi speaker specialist specializ specifically specifico spectrum
    spedizion spell speriamo spiaggia spiegato spin spiritual spit spok spoken sponsor sportif sposa sprachen
    spray spur spuren spy spätesten spécialisé spécifiqu squadr staatlich stab stability stabl stack stadio
    stadium staffel stak stal stamattina stammt stamp standen standort starb starken starten startet statal
    statistic statistich stattdessen statu stavano steady steal steam stecken steigen steigt stephen steuern
    steven stiftung stima stimmung stoff stol stolen stomach stood storag storici straf strain strang stranger
    strasbourg strategia strategic stratégi streit strengthen stretch stretto string strok stronger strongly
    struck struttur stuck studien stuf stun sturm städten sube submit subsequent substanc substantial substitut
    succeed successfully succession successiv successivament successivo suced sudden suddenly sueldo suelen
    sufficient suffisamment suffisant suggestion suicid suitabl sujeto sum suma summary summit suono superar
    superato superb superiori supplement supply-chain supplémentair supporter suppression surely surg surgeon
    surgery surrender surveillanc survenu survivor susceptibl suspend suspension sustain suya svizzera svolta
    swear sweat sweden swim swing sword symbol symptom syndicat syri syrien sämtlich séjour séparé sérieus
    sérieusement séry símbolo süden tabla tablet tackl tactic taglio talento tall talment tantissimo tap
    tape taper tarif tas tasch tass tasso tatsach tattoo taught tavola tavolo taxi technischen technologi techo
    tecnich tecnologi tedeschi tee teen teenager teeth teilnahm teilt tele telecomunicacion telephon templ
    templo temporal temporary temprano tenant tendenza tendrán tene tension tentativ tenter tenté tenuta
    tercero terminal terremoto terribil territorial terror terrorism terrorist terrorista tesi tester
    testimonio teuer theatr theori therapy they'd thick thin thirty tho thread threw thrill throat thron thrown
    tia tied tiger tight tim timing tiny tir tire tissu titolar tizio tja tocca today' tode toglier toil toilet
    tome tomo tone tongu tonn tono tonto toon tore tormenta tornado tornato torneo toro tort tortur tote toten
    toucher touché tourism tourist tourn tournament tourner tournoi tower toy traccia tradición tradizional
    traducción traduction traduit trae traer traf trail trailer traiter traj tran trann tranquill tranquillo
    transaction transfert transform transformation transformer transition translat translation transmission
    transportation transposant trap trash trasmission trat trattamento trattati travailleur travaillé travell
    travers treasur treaty trek trib tribut trick trigger tripl triunfo troop tropa trophy troppi trou trouvent
    trovata troviamo trug trupp tráfico trésor tube tune tunnel turnier turno tusk tutela tuviera tuya twelv
    twenty twin twist typen typical typically typisch tâch täter tätig tätigkeit témoignag tío u.a uccider
    uffici ufficialment ugly ugual ulterior ulteriori ultimately umfasst umfeld umgang ums umwelt unabl
    unbekannt uncl uncover underground understood unfortunately ungarn uni unida uniform unito univers
    universitair universitario unknown unlik unlikely unmittelbar unternehmer unterricht unterscheiden
    unterschiedlichen untersucht untersuchung unusual uova upcom upgrad upload upset urbain urban urbano urgent
    ursach usan usano usata usati usp ust usual utili utilisateur utility utiliz utiliza utilizada utilizando
    utilizzar vacanz vacanza vacation vacío vada vagu valid valient vallé valuabl valutazion varga variabl
    variant variation variedad varietà vary vat vayan veda vedono vega vegetabl veill velocement venait vend
    vendetta venido venivano venti ventur venuta veranstaltung verbessert verbot verboten verbrechen verbreitet
    verfolgt vergeben vergogna vergüenza verheiratet verhindert verhältnis veri verlangen verlangt verlauf
    verliert verlust vermeiden verpasst verpflichtet verranno verrückt vers versehen verstand verständnis
    verstärkt versus verteilt verursacht verurteilt verwenden verzichten verá veränderungen vescovo vessel
    vest vestiti vestito vet veteran veía viaggi viajar viand vicina victor vielmehr vieni vienn vierg vieron
    viewer vigor violat violation virgen virgin virtual virtually virus visa visibl visitor viso vissuto vist
    visti visual vital vivent vivi viviendo vivono vocal vocation voil volontair volto volumen volunteer voraus
    vorbereitet vorgestellt vorrebb vorschlag vorsitzender vorstand vorstellung vortrag vosotro vostr votato
    voted voter voting voudrais voyager voyez vrais vuelto vuelva vuestra vuestro vulnerabl vuoto vélo
    vérifier wach wage wahlen walker walter wand ward ware warrant warrior wartet we'd weak weakness wealth
    webseit wechsel wechseln weed weekly weh weigh weist weiterer welchem welfar weltkrieg wem weren't werfen
    weshalb wettbewerb whenever wherea wherever whilst whip whoever wichtigen wichtigst wichtigsten widely wire
    wirtschaftlich wisdom wise wissenschaftlich witzig woher wohin wohnt wohnungen woll womit wooden worauf
    wore world' worldwid worn worri worship worten worthy would'v wrap wrestl wunderbar wunderschön wähler
    wünscht würdest württemberg xxx ya yea year' yell yield younger yve zapato zeitraum zeugen zio zoo
    zufällig zugang zumal zunehmend zuschauer zustimmung zuständig zweifel zweimal zweiter zwölf zählen zéro
    zürich ámbito ánimo árab älteren ändert änderung ärzt äusserst écart échec échell écritur écrivain
    égal égalité égard électeur électoral électricité électroniqu élus émotion épous équilibr
    équipement équivalent ésto établi établir étag étrang évident évêqu índic órden órgano
    öffentlichkeit öffnen öfter österreichischen únicament überlegen übernahm übernommen überrascht
    übersetzung übersicht übertragen überzeugen üblich übrig œil автоном авторит
    авторов авторск азерб актер активис актрис актуал алл
    альтерн аналит ангел анджел арабск аргент арен аренд
    арест армен артилл артур архив астрон аудитор африк
    баланс банковс бар баскетб батал батар башн бег бед бедн
    безумн безусл белог белых бельг берегов беремен берлин
    бесед бескон бит благ благотв блин блюд боевых большом
    бомб боротьс будуч буквал бутылк бывшег бюджетн бюр вагон
    важнейш важным валент валют ванн вашег вашем ваших вверх
    ввид вдол вдохнов веден ведомст везд великог великол
    величин вертол вершин ветер ветр вечерн взаимн видиш
    виновн витал вклад вкусн владив внедрен внесен внимат
    воврем военнос военным возбужд воздейс возникн возобн
    возьм воинск вокзал волг волгогр волшебн вон воспол воспр
    восьм вплот впослед вред вс вселенн всеросс встал вступил
    вступл вторых вузов входят вчерашн выбир выбрат выгодн
    выдающ выдвин выдел выдерж вызов выиграт выплат выпускн
    выраст вырос выросл высоким высоког выстав выходил вычисл
    выявлен выяснил газов гарр гвард ген геолог германс
    героев гитлер глобал глуп годом голланд головн горизон
    горн городах госдум госпит готовил граф греческ громк
    груб группир грустн губ гуманит давал дават данног даст
    дач дают двоих двойн дворц девушек дед делаеш делом
    деревян держал держит десятил детект детьм детям джек
    диалог диаметр дивиз дик динамик диск дистанц дисципл
    дневник днр добавил добавит добитьс долин допрос допуск
    дорожн доск достав доставл достал достигл достигн дочк
    дракон драм драмат думаеш думают дэвид еврейск египт
    ежеднев жалоб жанр жел желез жестк живопис живот жизненн
    забил забот забыв завтрак заговор задн законн законов
    закрыв закрыл заменит замок запас запах записк заполн
    запомн запрос запуст зарабат заран зарегис затрат захотел
    защитит зван звонит звучит здрав здравст земельн зенит
    зимн знакомс значим зовут зуб играх играют игров игроков
    идеолог идёт из-з избавит избежат избран избранн изд издел
    измен изначал изобрет имеетс именем инвалид индийск
    индустр инструк интегр интенс ирин искал искренн исправ
    испытыв истин исход исчезн итогам ищет кадр кадров каждым
    казн каков календ калинин камен каменн карман карточк каф
    кафедр квадрат киберм киберпр ким кирилл кислот кладбищ
    классов клетк климат клиник ключев кодекс колен колес
    колонн колхоз командн комед коммерч компенс компон комсом
    конгрес консерв контин концент концов координ коридор
    коробк корресп космос кот красног кратк кредитн крепк
    кресл крик крыл кузнец куч латв лед лежит леонид лестниц
    либерал лиз литв лиценз лицом лишен логик лодк лож локомот
    лос луганск лук львов любиш любовн любог любопыт любят маг
    майдан майк майкл майор макс малыш марин мартин маск мвд
    мгновен мед мексик мелк менедж мертв местам местнос
    местор меч минерал минимал мирн мировог мистер митинг
    младш многим многом могил мод модерн мол молодец молок
    молочн монет моральн мошенн мощн мусульм мягк набрал
    нагрузк надежн надпис называт наимен наканун напад
    написат напрот народов насил наслед наступл насчет нат
    научит нац началис началос началс начинал невест негатив
    недалек недвиж недовол незакон нек немал ненавид ненавиж
    ненавис необычн неоднок непонят неудачн неужел нефтян
    нечт никит никуд ничем ничт нож норвег носител ночн
    нравятс нужд нын нём обвин обеих обещал обзор обл обладат
    оборот обоснов обратит обстрел одержал одесс одинок
    ожидал ожидан оказат окружен омск онлайн ооо опер описыв
    ополчен оруд оскар основат остават осталас останав остатк
    остатьс остр осужден отвечат отдат отдохн отзыв отказат
    отключ откров отмен отмечал отмечен относят отпуст
    отрицат оттуд охот охотник охранн оценив очков пакет
    пальц паралл парамет партиз партийн паспорт патриар певиц
    пен пер первенс первон передал передан передат передн
    переех перекр перенес перенос перерыв пересм перестр
    перечис перешл печальн печен пив пилот пистол пищ плакат
    планов плеч побереж повезл повест поворот погран подавл
    подал подарк подводн подключ подмоск подожд подум подумат
    подчерк поехал пожарн пойдет покинул покинут покров покуп
    полаг полет полтор полуост помогит помогл понадоб понимал
    пониман понимат пообещ попад попытал пород портал португ
    поручен посадк поселен посетил посетит послуш пособ
    посольс поставк постар постел потерп потрат потребл
    потребн потряс поход почв поэз появитс пояс правом пребыв
    превосх предотв предъяв прежн презент преобр преодол
    препар препятс приближ приблиз прибор привест приветс
    придет приз призвал призван прийт приключ принесл принц
    принцес присв провал продал продат продов произ произн
    происш прокат проклят пропал пропуск просмот проспек
    профс процед прошедш публичн пул пунктов путем пушкин
    пыталис пьес рабочег радикал разбир разбит разведк развод
    различ разнооб разным разочар разрыв районах районов рак
    ранн раскрыт распис распред раствор растет раунд ребёнк
    ред резерв рейс реконст решат рим рис риск рисунк ричард
    роберт ровн родилс роз рок романт ростовс рсфср русским рф
    самим саратов сахар свеж свердл сверх светл свидан связыв
    сделает сделанн секретн сенатор серб сервис сержант
    серьёзн сесс сибирск сигарет сидит скажем скажет сказан
    скандал сквоз склад скромн скрыт скучн славянс слегк
    следит слез словар сложнос служил случаев слуш смартф
    смел смертн смес смогут сможеш смоленс соблюд собор
    собрат советн совещан совпад содейст сок сомнев соперн
    сосред соф соч сочетан союзник спал спасат спасен спаст
    спб спор справоч спрос спросит сравнит среднег сср ссылк
    ставит сталин стан старт стартов стекл степан стимул
    стихотв стоил страд странам страст стрел стрельб стремит
    строг строен судит судов сук сумел сумк суток сух сформир
    счёт сюжет такс талант танк танков танц танцев татьян
    твоих театрал телевид тенденц теорет тишин ткан толп
    толст томас томск тон тонк топ топлив трав трагед трансл
    трасс требуют трем третьег тридцат труб труднос туп
    тщател убедит убежден уважен угодн угол удален удачн
    удивлен уехал ужас узбекис указ указанн украинц украшен
    улыбк умеет умерл упомин урал усилен условн услышал уст
    устойч устран устроит учебник учет учетом училищ учитьс
    фабрик факульт фантаст филиал филипп фильмов финальн
    финлянд флаг формал форум фраз фракц фундам хабаров
    хакеров хакерск хан хирург хокк хорошег хорошим хотим
    хранен хранит хрен царств цветов целях церемон церковн
    цивилиз цикл цифр цифров цск частот чел черног черном
    четверг четк четырех чех читат членам чувак чуд чудесн чуж
    чём чёрн швец ширин шум эволюц экзамен экс экспед экспорт
    эмоц эмоцион юрист ядерн языков яйц якоб أكد الاختراق البريد الثلاثاء
    الجرائم الخبيثة السيبرانية القرصنة الكمبيوتر المقبل الهجمات باختراق تقارير تم جرائم رسائل ضد قد كشفت
    للقرصنة لم لهجوم مئات 一人 一体 一分 一刻 一千 一口 一台 一号 一同 一声 一处 一夜 一大 一套 一对 一小 一届
    一带 一度 一批 一把 一支 一无 一日 一时 一月 一本 一架 一根 一款 一百 一篇 一线 一组 一行 一辆 一辈 一遍
    一道 一间 一阵 一颗 一首 七年 七月 万吨 万岁 万美 三位 三分 三十 三国 三天 三星 三月 三次 三种 三级 三角
    上下 上传 上去 上周 上学 上来 上次 上涨 上班 上级 上网 上诉 下令 下列 下次 下水 不上 不但 不住 不停 不准
    不利 不去 不及 不变 不合 不在 不多 不太 不安 不定 不幸 不怕 不愿 不明 不易 不然 不算 不良 不让 不许 不顾
    与其 与此 专利 专制 专栏 专注 专用 专辑 专题 世上 业化 业家 业生 业绩 东亚 东省 两名 两岸 两次 两者 严厉
    严肃 丧失 个个 个体 个别 个性 中东 中医 中午 中小 中山 中断 中有 中期 中部 临床 丹麦 为期 为此 主体 主党
    主力 主办 主导 主播 主权 主流 主演 主管 主编 主角 举报 义务 义者 之上 之为 之内 之声 之所 之类 之际 乐团
    乐园 乐观 乐队 乔治 乘客 九月 也就 习近 乡镇 书写 书籍 书长 买卖 予以 争夺 争论 事人 事会 事儿 事先 事长
    事项 二个 二人 二天 二年 二战 二月 二级 互动 五个 五十 五月 亚历 亚马 交往 产主 产值 产力 产权 产物 产阶
    亨利 享有 京大 京市 亲戚 亲爱 亲自 人为 人会 人体 人力 人均 人工 人心 人性 人格 人次 人群 人选 人间 今后
    介入 介石 从不 从中 从前 从小 从未 从此 仓库 仔细 他会 他妈 付出 代价 代替 代码 以便 以往 以此 以至 以色
    仪器 任命 任意 任期 任职 份证 企图 伊拉 休闲 众人 优先 优化 优点 优良 优质 会儿 会见 会计 会谈 会长 传奇
    传媒 传染 传达 传递 伤亡 伤口 伤心 伦比 伦理 伯特 伴随 似的 低于 住宅 住房 体会 体内 体重 何时 佛教 作业
    作人 作室 作物 使命 使馆 例外 例子 供给 依旧 依法 依照 依赖 依靠 侵犯 侵略 便利 便宜 便是 促使 保卫 保存
    保守 保安 保罗 信念 修复 修正 修订 债务 值观 假如 假期 假装 假设 做法 做爱 停留 停车 偶像 偶尔 偷偷 储存
    儿园 元素 先锋 光明 克思 克斯 克服 克里 党委 党组 入侵 入口 入境 全力 全市 全年 全新 全省 全身 全都 八年
    八月 公交 公元 公务 公告 公寓 公式 公斤 公正 公益 公约 公车 公顷 六个 六年 六月 兰教 共中 共享 共识 关联
    兴建 兴起 其余 其次 典型 典礼 养殖 养老 兼职 内地 内心 内战 内政 内涵 内蒙 内阁 再度 再见 再说 冒险 写作
    军人 军官 军方 农产 农场 冬天 冬季 决心 决赛 冷静 凌晨 减轻 几分 几十 几次 凤凰 凶手 出于 出台 出售 出国
    出租 出色 出身 出门 击败 函数 分之 分开 分成 分手 分离 分裂 切实 刑事 划分 列为 列入 列车 刚好 创业 创办
    创始 创意 创立 初中 初期 初步 删除 判决 判处 利于 利率 别说 到来 制品 制服 制裁 前后 前提 前来 前线 前者
    剥削 剥夺 剧情 剧本 剧院 力学 力度 办事 功夫 加以 加州 加工 加快 加盟 务员 务器 动手 助理 勇敢 勇气 勒斯
    包围 包装 匈牙 化妆 化工 北方 北省 北美 区分 区划 医师 医药 匿名 十一 十七 十万 十三 十个 十九 十五 十八
    十六 十四 十大 十字 十月 千年 千米 升机 半个 半岛 华民 华盛 华社 协同 协商 协定 单一 单独 单纯 单身 南亚
    南北 南方 南海 南省 南非 博客 占据 占有 卡尔 卫队 印刷 印尼 危害 即便 即可 却是 厂商 压迫 厘米 原创 原子
    原料 原有 原理 原谅 厦门 厨房 去世 参数 参观 参议 参谋 参赛 参选 友好 友谊 双手 反击 反动 反复 反思 反抗
    反正 发声 发放 发育 发送 取代 取决 变动 变态 变更 变革 叙利 叙述 口号 口味 古典 古巴 古老 只不 只会 只好
    叫做 可不 可怜 可用 可靠 台北 台风 史上 号召 司令 各界 各类 各级 各项 合同 合并 合成 合格 合约 合适 吉林
    同年 同情 同步 同盟 同胞 名为 名义 名人 名叫 后悔 后期 后果 后续 后者 向前 君主 否定 否认 含义 含有 听取
    听见 吸收 告知 周刊 周恩 周期 周末 周边 味着 味道 呼吸 命名 和尚 和谐 品种 哈哈 哈尔 响力 响应 哥伦 哪儿
    唱歌 商人 商务 商场 商店 喜爱 喝酒 器人 器官 四大 四年 四月 回事 回国 回头 回归 回报 回收 回顾 困境 困扰
    围绕 国产 国国 国土 国旗 国有 国籍 国营 国语 图像 图案 土壤 土耳 圣经 圣诞 在乎 在内 在地 在场 在家 在意
    地上 地利 地域 地带 地狱 地质 地面 场合 场所 场景 坚定 坚强 坦克 垄断 埃及 城乡 城区 城堡 埔寨 培育 基因
    基层 基斯 塞尔 境外 声援 声称 处罚 处置 复兴 复制 夏天 外围 外来 外汇 外界 外贸 外资 外部 外面 多人 多元
    多样 多种 大事 大人 大代 大力 大厅 大厦 大哥 大地 大声 大奖 大幅 大批 大桥 大气 大胆 大脑 大臣 大致 大街
    大赛 大连 大选 大道 大都 大门 大队 天主 天使 天地 天堂 天才 天文 天空 太人 太太 太空 夫妇 夫妻 央视 失望
    失误 失踪 头上 头发 头脑 奇迹 奋斗 奖励 奖金 奥地 奥斯 女主 女友 女士 女朋 女王 女神 奶奶 好不 好事 好人
    好几 好友 好吃 好多 好奇 好意 好玩 好评 如同 妈的 姆斯 始人 姐妹 姓名 委会 委托 姿势 威尔 婚礼 婴儿 媳妇
    嫌疑 子女 子弹 字幕 字母 存储 存款 孙子 季度 季节 孤独 学位 学历 学员 学科 宇宙 守护 安娜 安徽 安置 安静
    完毕 宗旨 官网 定位 定性 定期 宝宝 宝贝 实习 实体 实用 实话 实质 审核 审理 审议 客人 客气 客观 宣告 宣称
    宣言 害人 家中 家乡 家伙 家属 宿舍 寂寞 密切 密码 富有 富汗 察院 对不 对付 对应 对抗 对此 对比 对立 对面
    寻求 导师 导弹 封建 封锁 封闭 封面 射击 将领 尊严 尊敬 小区 小型 小女 小小 小平 小镇 尔兰 尔斯 尔滨 就让
    尴尬 尸体 尺寸 尼克 尼斯 尼西 尽力 尽快 尽量 局势 局面 屁股 层次 层面 居然 屋顶 展现 展览 属性 屠杀 履行
    山区 山大 山西 岗位 岛上 岛屿 崇拜 崛起 崩溃 州市 州长 工会 工商 工艺 巩固 差不 差别 差点 差距 已有 巴基
    巴士 市中 市区 市委 市政 布会 布局 布鲁 师傅 师范 希特 帐号 带动 带有 带走 带领 帮忙 常务 常委 常用 常规
    幕后 干什 干净 干嘛 干扰 干涉 干预 平安 平常 平时 平民 平洋 平静 平面 年人 年初 年前 年来 年级 年纪 并未
    幻想 幼儿 幽默 广西 庆祝 床上 应付 应对 庞大 废除 度假 度尼 度过 延伸 延续 延长 建国 开会 开口 开启 开幕
    开枪 开玩 开设 开车 开辟 开通 开除 异常 引入 引导 引擎 引用 引进 弟子 强化 强奸 强度 强迫 当下 当事 当于
    当今 当代 当作 当初 当天 当成 当日 录像 录片 录音 形容 形状 影像 影师 影视 影院 影音 彼得 往来 征服 待遇
    很少 很棒 很难 徒刑 得以 得出 得知 循环 微博 微笑 微软 德里 心态 心情 心灵 心脏 忍不 忍受 志愿 快点 忽略
    忽视 怀孕 思维 思路 性别 性命 性恋 性感 性格 性能 总之 总书 总人 总会 总体 总局 总数 总督 总经 总裁 总额
    恋爱 恐怕 恐惧 恩来 恭喜 恶劣 恶化 恶心 恶意 悲伤 悲剧 情人 情形 情感 情节 惊人 惊喜 惊讶 惩罚 想像 想想
    想着 愉快 意图 意志 意愿 意软 愚蠢 感兴 感动 愤怒 愿望 慈善 懂得 戏剧 成人 成分 我家 我爱 我能 战场 战士
    战役 战术 战胜 截图 截止 截至 房地 所属 所得 所说 手上 手工 手指 手法 手续 手里 打电 打破 打败 打造 执法
    扩展 扩张 扩散 扮演 批判 承受 技巧 技能 把握 抑制 抓住 投诉 投降 抗争 抗战 抗日 折磨 抛弃 抢劫 护士 护照
    报名 报复 报导 报警 披露 抱怨 抱歉 抵制 抵抗 抵达 担忧 拆除 拉丁 拉夫 拉斯 拍卖 拍照 拓展 拘留 招生 招聘
    拥抱 拯救 拿出 拿到 拿来 持人 持有 指令 指南 指定 指控 指标 指示 指责 损害 据库 据说 授予 排列 排放 排行
    排除 探讨 接下 接到 接收 控股 推翻 推行 描写 描绘 提交 提前 提名 提案 提示 提议 提起 揭露 援助 搜狐 携带
    摆脱 摧毁 摩托 撤销 播出 撰写 擅长 支出 支援 支撑 收回 收益 收获 收藏 改为 改编 改进 放下 放军 放心 放松
    政协 政变 政部 故意 效力 效应 效率 效益 敏感 救援 教会 教堂 教室 教徒 教材 教科 教练 教训 数十 数目 整合
    整天 整理 整顿 文物 文献 文艺 斯卡 斯拉 斯林 斯特 斯科 新人 新兴 新型 新增 新娘 新年 新建 新浪 新生 新鲜
    方公 方千 方米 方网 方针 施工 施行 旁边 旅客 旅馆 族主 旗下 旗帜 无关 无力 无意 无所 无效 无数 无比 无疑
    无线 无聊 无能 无辜 无限 日前 日益 日至 日记 日语 日起 早就 早已 早晨 早期 时光 时尚 时机 昆明 明年 春天
    春节 昨晚 是说 显得 显著 晚安 普及 普查 景区 景点 智能 暂停 暗示 暴露 曝光 更为 更大 更换 替代 最为 最初
    最早 最长 月份 月底 有利 有力 有助 有名 有机 有用 有钱 服从 服装 期望 未经 未能 本上 本主 本书 本国 本土
    本家 本文 本次 本科 术家 机动 机密 杀害 杀死 权威 权益 杉矶 村庄 村民 条款 来不 杭州 杰出 极为 极其 极大
    极端 构建 构造 果然 架构 柏林 某个 某种 查看 查询 柬埔 柴油 标签 标语 标题 树立 根廷 格兰 格式 框架 案例
    桥梁 检测 检验 模仿 模型 模拟 模特 模糊 次数 欢乐 欧元 欧美 欲望 欺骗 歌手 歌词 正好 正如 正当 正规 正面
    此事 此刻 此前 此同 此后 步骤 武力 歧视 死刑 死去 死者 残疾 残酷 段时 毁灭 每周 每当 每月 毒品 比利 毫米
    民地 民法 民营 气体 气氛 气象 氛围 氧化 水果 水泥 永久 汇报 汇率 汉族 汉语 江泽 江西 沈阳 沉默 沙漠 没事
    没关 没想 没收 没法 没用 没错 河流 治安 沿海 法令 法兰 法制 法学 法案 法治 法西 法语 波兰 波动 波斯 注重
    泽民 洛杉 活力 活着 活跃 派出 派遣 流传 流动 流域 流程 流通 流量 测量 济南 济学 浏览 浪漫 海上 海关 海南
    海岸 海峡 海拔 海滩 消防 消除 涉嫌 淘汰 深刻 深化 深度 混乱 混合 添加 清华 清单 清晰 清洁 清理 清醒 渐渐
    渠道 温度 温暖 温柔 港口 渴望 游击 游泳 源于 滥用 演变 演唱 演讲 漫长 潜力 潜在 激动 激励 激发 激情 激烈
    火山 火箭 灵活 灾害 灾难 炸弹 点儿 点点 热带 热点 热烈 热爱 热门 焦点 然气 燃料 燃烧 爱上 爱你 爱好 爱尔
    爷爷 片段 版权 版社 牙利 牙语 牛奶 物品 物流 物资 特勒 特区 特性 特权 独自 独裁 狮子 率先 率领 玉米 王国
    王子 王朝 玛丽 玩具 玩家 玩笑 玫瑰 环球 环节 现今 现任 现状 现行 现金 玻璃 球员 球场 球迷 理事 理念 理性
    瑞典 瑞士 甘肃 甚么 生于 生动 生意 生成 生效 生气 生涯 生理 生育 用卡 用途 由此 申报 电信 电动 电厂 电机
    电池 男友 男女 男朋 男生 画家 画面 界杯 留在 留学 留言 疑问 疫情 疫苗 病人 症状 癌症 登上 登陆 白人 白天
    白色 百分 百年 百科 的是 皇后 皇家 盈利 监察 监控 监测 监管 监视 盛顿 目光 目录 直升 直至 直辖 相反 相处
    相机 相继 看出 看待 真人 真心 真理 眼中 眼前 眼泪 眼镜 督教 瞬间 瞭解 短暂 短期 短片 石头 码头 研制 研发
    研讨 破产 硕士 确立 碰到 示威 示范 礼拜 礼物 社交 祈祷 祖国 祝福 神圣 神奇 神秘 神经 神话 离婚 种子 种植
    种类 科研 租车 秩序 积分 积累 称之 称号 称呼 程师 税收 穆斯 究员 究所 究生 穷人 空中 空军 穿着 穿越 穿过
    突出 窗口 竞赛 竞选 笑话 笔者 笔记 符号 第五 第六 第十 等于 等到 筑物 答应 策划 筹备 签名 签订 签证 简介
    算了 算是 管制 管辖 管道 篮球 类别 粉丝 精力 精彩 精灵 精确 精英 糟糕 紧密 累计 繁荣 纠纷 红军 约会 约定
    约束 级别 纯粹 纳入 纳粹 纺织 线上 线电 线路 练习 组建 细节 终止 终结 终身 经纪 经费 绑架 结局 绘画 绝不
    绝大 绝望 维亚 维修 维埃 缅甸 缓慢 编制 编号 缺少 缺点 网易 网民 网路 罕见 罚款 罢了 罢工 罪名 罪犯 罪行
    美军 美术 美洲 美金 美食 群岛 老公 老大 老头 老实 老年 老百 考古 考察 考核 考生 考验 耐心 耳其 耶稣 聊天
    职位 职员 职工 职权 职能 职责 联络 联赛 聚会 聚集 聪明 肌肉 肚子 股市 股权 育部 能否 能性 脆弱 脑子 脑袋
    脱离 脸上 脾气 腾讯 膨胀 自主 自信 自愿 自称 自觉 致力 舆论 舒服 舞蹈 航班 般的 舰队 艰难 色列 色彩 色情
    节奏 节日 花园 花费 苏州 苏维 若干 草案 荣耀 荣誉 药品 药物 莫斯 获取 获奖 萄牙 营业 营养 营运 营造 营销
    萨克 落后 蒋介 蓝色 蔬菜 虐待 虚拟 蛋白 蛋糕 融合 融资 血液 行使 行程 行车 街上 街头 补偿 补助 补贴 表团
    表大 表情 被告 被捕 被迫 裁决 装甲 装饰 西兰 西北 西南 西安 西斯 西洋 西省 要么 要性 要素 要说 覆盖 见解
    见证 见面 观光 观测 规格 视为 视剧 视觉 解读 解除 言人 詹姆 计师 计画 认可 认同 认定 认知 认证 议院 议题
    记住 记载 讲述 论如 论文 论是 论述 讽刺 设定 设有 证书 识别 诉讼 诊断 试试 诗人 诗歌 诞生 询问 该国 语音
    诱惑 说不 说出 说服 说道 请愿 请问 诸多 诸如 诺贝 读书 课题 调节 谈论 谋杀 谎言 谣言 谨慎 谴责 贝尔 负担
    负面 财务 财经 账号 账户 货物 质疑 贪污 贫穷 购物 贯彻 贵州 贵族 资助 资者 赋予 赌场 赔偿 赚钱 赛季 赞成
    走出 走进 赶快 赶紧 起义 起源 起点 起码 起诉 起飞 超市 超越 足以 跟着 跟踪 跟随 跳舞 身为 身亡 身分 车上
    轨道 转化 转向 转型 转换 软体 轰炸 轻易 轻松 较为 较大 辅助 辈子 辐射 输入 输出 辖市 辛苦 辞职 辩护 辩论
    边境 边界 边缘 辽宁 过于 过分 过后 过度 过渡 迎接 运会 运气 近代 近平 近日 近期 返回 还会 还好 这份 这儿
    这句 这家 这座 这张 这才 这时 这点 这边 这部 这项 进出 进化 进展 进程 进而 远离 违背 迫使 迫害 追踪 送到
    送给 选出 选民 选票 透明 透露 逐步 途中 途径 通信 通报 通用 通话 通道 逝世 速公 造型 遇见 道歉 道理 遗产
    遗传 遗址 遗憾 遥远 遭受 遭遇 遵守 遵循 邓小 那儿 那天 那边 邪恶 邮件 邻居 邻近 郑州 部份 部署 部落 都市
    配备 配套 配置 酒吧 采购 里斯 重复 重组 重量 野生 野蛮 金山 金钱 金额 鉴定 钢琴 钢铁 错过 锻炼 镇压 镜头
    长大 长春 长江 长沙 门口 门广 间接 间谍 队员 队长 防御 防止 防部 阳光 阴谋 阶层 阻碍 阿姨 阿富 阿尔 阿根
    阿里 陆军 陆续 陌生 院校 院长 除非 陷入 随便 随即 随意 随机 隐私 隐藏 隔离 隶属 难度 难民 难过 难题 集会
    集合 零售 震惊 露出 青少 青岛 青春 靠近 面包 面向 面试 页面 顺序 顾客 顾问 颁发 颁布 预备 预定 预防 领先
    频率 频繁 题材 额外 风景 风暴 餐厅 饭店 饮料 饮食 首席 首歌 首相 首页 马逊 驱动 驱逐 骄傲 验室 验证 骑士
    骗子 骗局 骚扰 高于 高层 高峰 高手 高校 高清 高潮 高考 魅力 魔法 麦克 黄色 黑龙 龙江
    """,
    4.5: """
    =asia =austria =ban =botnet =cable =canada =committee =darkweb =database =hungary =jam =japan =journalist
    =morocco =open_group =patient =plea =privacy =saudi =school =taiwan =turkey =university =wipe aap abi abid
    abolish abolition abstract absurd abt abundanc abundant abusiv accelerat accessory accidentally acclaim
    accommodat accommodation accompani accompany accomplishment accountability accountabl accountant accru
    accumulat accumulation accuracy accuser ace ache achill acoustic activation addict addiction adept adequat
    adher adjacent adjustment administer admir admirer adolescenc advancement advertisement adviser advisor
    advisory aerial aesthetic affection affirmation affordabl afghan aftermath aggregat aggression aging aimed
    aiming airplan airway aisl albeit alcoholic algorithm alia align alik allegation allergy alley alli allocat
    allocation allowanc allur allusion altar alternat altitud ame america' amp amus analog analyst analytic
    anarchist ancestor anchor ande andr anecdot angreifer animat ankl annex annually anonymous ant antenna
    anthem antibiotic antiqu anxious apologis appetit applianc applicabl applicant appreciation apprentic apr
    aptitud ara arch archbishop archer architectural arguably arkansa armor armour aroma array artery articulat
    artifact artisan artistic artwork ash asham ashe aspir aspiration assassin assassinat assassination asse
    assembl assemblag assert astonish astro astronaut athen atla atm atmospheric atom attachment attacker
    attain attendanc attir attribution audit audition aunt austrian authentic authoriz autism automat automotiv
    autonomous availability avatar avenger aviation await awaken axis babe backpack backup backward backyard
    badg bait bake balcony balloon ballot banker bankruptcy banner baptist barb barbecu barber bare bargain
    bark baron basement bash basin basqu bastard batch battalion batter battlefield bbw beacon bead beard
    beaten beatl beck beet behavioral belgian believer belly belov beneath beneficial bengal berry bestseller
    beta betray beverag bia bias biblical bibliography bicycl bigot bilateral billboard billionair binary bing
    biography biology biscuit bitter bla blanket blaz blend blew blink blitz blogger bloom blossom blot blown
    blunt blur boast boiler bolt bomber bonnet boob booth bore bored borg borough boulder bouquet bourbon boxer
    boycott brac bracelet bracket brag breakdown breakthrough breez brew brewer brib brid briefly brigad brin
    brit broadcaster broader bronco brows bruis brutal bucket buddhist buffer builder bulb bulgarian bulk
    bulldog bum bundl bunker bunny burial bury buse buss butcher butterfly buzz cab cabin cadet caesar cafe
    cage cal calculation calibr calory cancellation candl cannon cano canva canyon capitalist capsul caption
    captiv caravan caricatur caring carpenter carriag carrot cartoon carv cascad casual casualty catalan
    catalog catalyst cater cathedral cattl caution cba ceil celtic cement cemetery censor censorship censur
    census centimeter ceramic cereal certainty certifi certification challenger chan chancellor chapel char
    characteriz charger cheaper cheek chequ cherry chess chew chihuahua child' china' choir chok chop chord
    chorus chronic chronicl chunk cio circulat citing city' civic civilization clandestin clap clarify clarity
    clash classification claus claw cleaner cleans clearanc clement clerk clever cliff clon closest closet
    closur clown club' cluster clutch cocktail coco coconut cod coffin cognitiv coherent coil coincid
    coincidenc cole collaborat collaborator collar collector collier collision colon colt columnist comb combo
    comeback comedian comet commando commentary commentator commenter commodity communal commut comp compact
    comparabl compatibl compatriot compell compensat competent compil compilation complement completion
    complexity complianc complication compliment comply composer composit compression comput comrad conceal
    conced conceiv condom cone confer confess confession confidential configuration confront confrontation
    congrat congratulat congregation congressional conjunction connor conquer conquest conscious consecutiv
    consensus consequently conserv considerabl considerat consistency consistently consolidat constabl
    constituency constitut constraint consul container contemplat contend contender contestant continuous
    continuously contour contradiction contributor controversial convenienc convenient conventional converter
    convey cooki cooky cooler coop cooperat cooperativ coordinator cope coral cordon corn corporal corps
    correction correctly correlation correspondenc corridor cosmetic cottag cough councillor counselor
    counterpart countless country' coupon courtesy coward cowboy crab cran crav crawl crayon creativity creep
    crem crippl criteria criticis crochet crook crow crunch cub cuban cube cue cultivar cultivat cum cunt curb
    curiosity curl curriculum curtain custody cutter cyclist cylinder dairy daisy dancer darker dash davy
    daylight deadlin deadly dealt decay deceas declaration decorat decoration decre dedication def defect
    defendant deficient deficit definit degrad delegat delegation deliberat delicat delta delusion demographic
    demonstration denial denot dens dental dentist depart depict deployment depot depriv derivativ descend
    descendant descent designation desirabl desktop despair dessert destructiv detach detain detection detector
    detention deter determinant determination devastat devis diabet diagnos diagnosis diagnostic diagram dial
    diameter diary dictat dictator dictionary differential differentiat differently diffus digest digit
    digitalen diminish din dining dino dinosaur diplomat diplomatic directory dirt disadvantag disagre
    disagreement disappointment disc discard discharg discipl disclosur disconnect discourag discours discret
    discriminat disgrac disguis disk dislik dispatch displac disposal disregard disrupt dissertation
    dissolution dissolv distort distract distraction distress distributor ditch diva dive divert dividend do
    dock doctorat doctrin documentation dodg dodger doesnt dolphin dome domination donor doom dorm dorsal
    dougla downward dramatically drap drawer dread drift drip dron drought drown dub duet dull duma dun dune
    dunn duration dwarf dwell dye dynasty eager earth' easiest easter ebook eclips economist ecosystem educator
    eighth eighty elaborat elbow elderly elector electron elegant elemental elevat elevation elevator eleven
    elia elimination else' embark embassy embed emergent emigrant emission emphasiz empower enact enclos
    encompass endanger endless endors endorsement endur enlist enormous enroll enrollment ensu enthusiasm
    enthusiastic entrant envelop envisag envy enzym epidemic equation eras erect ermittlungen escalat escort
    esteem ester estimation eternal ethical evacuat evasion exaggerat examiner exceed exceptional excess
    excessiv exclusion exclusively exempt exil exotic expedition expenditur expertis expir explicit explicitly
    exploit exploration explosiv expo expulsion extensively extinction extraction eyebrow fabric facilitat
    faction fade faint fairy faithful falcon family' farewell fart fascist fastest fatal feast feat feather
    fellowship felony feminist ferry fetch fever fiancé fiat fiber fictional fierc fig filing filmmaker
    finalist financially finn firearm firework firmly fisher fist fixation fixing fixtur flank flar flavour
    flaw flee flesh flex flexibility flexibl flick flirt flock flog flop flour flourish flush flyer foam fog
    foil folder foolish footballer forbid forehead foreigner forensic forg fork formally formerly forty fossil
    fountain fraction fractur frankly freelanc freely freight fridg friend' frighten fring frog frontier frost
    frustration fry fucker fume functional fundrais furious furnish furthermor gadget gag gage gal gall gallon
    game' gameplay gamer gangster garbag garment gase gasolin gateway gaug geek gel gem generator generic
    generous geni genocid gentl geographic geographical geography geometry gestur gif gig giggl girl' glanc
    gland glen glimps glorious glov glow goalkeeper goat goddamn goddess gospel gossip gov government' gown
    gradually graduation grammy grandeur grandma grandmother grandparent grandson grang graph grasp gratitud
    greenhous grenad grid grief grim grin grocery groom groov group' grov grub grunt guerrilla guild guinea
    guis gum guy' habitat hacker hacktivist hail hama handbook handful handicap handsom hank happily harass
    harassment harbor harbour harden harmony harness harsh hatch hated hatr haul haunt haye hazard headach
    header headphon heap hebrew hectar hedg heir helm helmet herald herd heroic heroin hes hesitat hierarchy
    highland hike hiking hindu hing hiring hispanic historian historically hiv hoc hollow holm homeland homer
    hometown homicid hon hooker hopeful hopkin horizontal hormon hospitality hostag hostility how' html hub
    hull hum humanitarian humbl humid humiliat hung hungarian hurrican hurry husband' hybrid hydrogen hymn hype
    hypocrit hypothesis identical identification ideology idol ignoranc ignorant illegally illuminat illusion
    illustration imagery imagination imminent immortal immun immunity impatient impeachment imped imperial
    implant impli implication importantly imposition imprison improbabl impuls inappropriat inauguration inca
    incentiv incidenc incl inclin inclusion incomplet inconvenient incorrect incumbent incur independently indi
    india' indication indicator indifferent indirect individually indonesian indoor indy inequality inevitabl
    infant infect infinit inflation inflict informal informer infraction inhabit inhabitant inherent inherit
    inject injection injustic ink inland inmat inn inning innovativ insertion insider insignificant inspect
    instantly instinct institutional instruct instructor instrumental insur insurrection intact intak integrity
    intensity interactiv intercept interfac interfer interferenc intermediat internationally interrogation
    interrupt interruption intersection interstat interval interven intimat intimidat intrigu intro intuition
    invad invention inventory investigator invisibl ion ios ipad iraqi iris irony irregular irrelevant irritat
    isaac islamist isle isolation it'd it-system ita itun ive jap jar jaw jealous jenkin jerk jewel joking jona
    jos journalism juda judgement judiciary jule jumper junction jungl junk jurisdiction jurisprudenc justifi
    justification justify kale karma keen keeper keyboard kicker kidney kilometr kindl kindly king' kinky
    kitten kitty knit kniv knot koran lace lad ladder lain laker lama lamb lame lamp lan landlord landmark lash
    lawn lawsuit layout lazy leap learnt leed legally legendary legion legislatur legitimat lego lemon len lend
    lender lengthy lenin lesion levi levy lew liar lib liberat life' lighter lightly lightn likelihood likewis
    lil lily limb lime limitation lin linear liner lineup ling linguistic lining liquor listener literal litter
    liver lobby locality locally logical logistic lone lonely longest loo loot loser lottery loung loyal
    loyalty luka lump lynch macau machinery magical magistrat magnet magnetic magnificent mah maid maiden
    mainland mak malaysian malt mammal mandatory maneuver mango manifest manipulat manipulation mannequin manor
    mansion manuscript mapl marbl margarita marginal marijuana marker marketplac marsh marshal martial martini
    martyr mascot mason masterpiec mat mathematic mathematical matric maturity maul maxim mcdonald' meadow
    meaningful meantim med medial median mediocr meditation mele melody membran memo memoir mentally mentor
    merc mercantil merchandis mere merg merger merit messenger metaphor methodology metric metropolitan mic
    microphon microwav midfielder migrat migration mild mileston milf militia millimeter millionair milo
    mindset miner minimal minimiz mint minus miserabl misery mislead missionary mistaken mistress misunderstand
    mixing mixtur moan mob mobility mock mod moderator modifi modify modul mol mold mole molecul molecular
    monetary monopoly monumental mop moron mortar mose mosqu mosquito motel motorcycl mou mourn mug
    multinational multiplication municipality munition mural murderer mushroom mutant mutation mysterious naiv
    namely naming nap napl narrator nasty nation' nationalism nationalist nationality nationwid nausea navigat
    navigation neat necessity necklac needl neglect neighbourhood nephew nerd nevertheless newborn newer newest
    newsletter nicely nichola nickel nicknam niec nigerian night' nil ninja ninth nippl nod node nomine
    nonetheless nonprofit nonsens noodl norwegian notably notch notebook notifi notification notify notorious
    nowaday nuanc nude nursery nutrient nutrition oath obama' obey objection obscur obsess obsession occasional
    occupant occupy occurrenc odi offenc offend offender offlin offset oldest oliv onion onward opener openly
    operational operativ opt optic optimal optimist optimistic optional orbit orchestra org organizer originat
    orlean orphan other' ounc outbreak outlaw outlook outrag outright outsider oven overhead overlap overlook
    overly overse oversight owen owl oxygen pac packer packet pact painter pakistani pal palett panda panther
    pap parad paradox paragraph parameter parasit parcel parish parody partial partially partition party'
    passiv passport password pastel pathetic pathway patriot patrol patti pea peach peanut pearl peasant
    peculiar pedestrian pee peek peel peking pencil pend penetrat penguin penis penn penny perfection performer
    perfum permanently persian persist persistent person' persuad pest petroleum phantom pharmaceutical
    pharmacy phillip philosopher philosophical photoshop pickl pickup picnic pier pierc pigeon pillar pillow
    pine ping pioneer pipelin piqu pistol pitcher pitt pity pixel pla placement plagu plaintiff plank planner
    plantation planter plasma playground plea plead pleasant pledg plung plural podcast pointer pointless pond
    pony poop poorly popularity populat porch portfolio portray pos postal postpon postur pow practically
    practis practitioner prank preach preced precis precisely predator predecessor prediction prejudic
    preliminary premis prep prescrib prescription presenter presid presidency president' presum prevail preview
    prey primitiv printer privately prob probability problematic processor proclaim productiv productivity
    profitabl profound progression prohibit prohibition projection prolong prom promenad promo promotional
    promptly pronounc prop prophet prosecut prosecution prosecutor prospectiv prostitut protagonist protector
    protestant protester prototyp provenanc provisional provocation provok proximity prudent psychiatrist
    psychic psychologist puls pumpkin punk puppet puppy purely purs pursuit puzzl pyramid qualifier qualitativ
    quarterback quarterly query quietly rabbit rack radar radial radius rag rage raider raisin ranch randomly
    rant rational raven reactor realistic realm rebellion rebound rebuild receipt receiver receptor recession
    recipient recital reckon reconstruction recorder recreation recreational rector recurrent recycl redeem
    reef reel ref refere refin reformation refresh refug refund refusal reg regain regal regiment registrar
    regroup regulator regulatory rehabilitation rehearsal reinforc rejection rejoin relay reliev relocat remak
    remedy reminder remix remotely ren renewabl renewal renovation renown rental reopen repeal repeatedly
    replay replica replicat reportedly repression reprint reproduc reproduction resembl reservation reservoir
    reset resid resignation resilienc resistant respectiv respondent restart restoration restrain resultant
    retailer retriev reunit reuter revelation rever reviv revolt revolutionary revolv reynold rhetoric rhin
    rhod rhym rhythm ria rib ribbon ridg rig rim risen risky rite ritual rivalry roam roar roast robbery
    robotic robust rocky rod rodger roller roo rooki roommat rooster rope roster rotat rotation router rover
    royalty rubber ruben ruby ruler rumour runway sacr saddl safeguard safely safer sailor salad salina samuel
    sanctuary sander sauna sausag savag saxon scent school' scoop scooter scot scrambl screenshot scriptur
    scroll scrub sculptur seasonal secretly sect secular seeker seemingly seizur selectiv selfi selfish seller
    semester semifinal sensitivity sensor separately separation sequel serb sergeant serpent settler setup
    seventh seventy sexuality shaft shallow shareholder sharply shatter shav she'll sheer shelv shepherd
    sheriff shipment shitty shooter shortag shorten shorter shotgun shov showcas shred shrimp shrin shrink
    shuttl sibl sickness sidewalk siemen sigh silhouett silicon similarity simpler simpson simulat simulation
    simultaneously singular situat sixty skat skeleton sketch skirt skull slap slash slat slaughter slavery
    sleev slight slogan slop slower slut smack smallest smarter snack snatch sneak sniper soak soap sober
    socially sock soda sofa solely solicitor solidarity solitud solomon son' songwriter sophisticat sore soro
    sorrow soundtrack soup sour sovereign spa spam sparkl spawn spear spec specially specialty specifi
    specification specify specimen spectacular spectator spectr speculat speculation sperm spher spic spik
    spill spinner spiral splash splendid spoil spoon spor spotlight spous sprang spre sprint sprung squeez
    squirrel stabiliz staf stain stair stalk stall stanc stapl starr starter startup starv state' static
    statistical std ste steadily steak steep steer stereotyp sterl sticker stiff stimulat sting stir stitch
    stok stopper storylin str straightforward strap strata straw strawberry stray streak stressful strict
    strictly striker stringer striv strongest structural stud stumbl stunt sublim submarin submission subscrib
    subscriber subscription subsequently subsidiary subsidy substantially subtl suburb subway successor sued
    suffrag sultan summon sunlight sunset sunshin superficial superhero superintendent supermarket superstar
    supervis supervisor suppli supplier supportiv supposedly suppress surf surgical surpass surplus
    surprisingly suspicion suspicious sustainabl swallow swamp swan swap sway sweater sweep swell swift
    symbolic sympathy sync syndrom synonym synthesis synthetic syrian systematic tab taco tactical tailor talon
    tao tariff tart taxpayer team' teammat teas technically technician technological teenag telecom
    telecommunication telescop teller temper templat temporarily tempt temptation tendency tender tenet tenn
    tenor tens tenth tenur terminat terrac terrifi terrific terrify testament testify testimony textbook textil
    textur thankful thanksgiv that theft theoretical therapeutic therapist thermal thesis thiev thigh
    third-party thorn thorough thoroughly thoughtful threshold thriller thriv thrust thug thumb thunder tic
    tick tide tighten til tile tilt timber timelin timely timer timid tin tit titan toast tobia toddler token
    toleranc tolerat tomato tong tooth topper torch tos toss touchdown towel township toxic tract tractor
    trademark trader traditionally traffick tragedy tragic traitor tram transcript transgender transmit
    transparency transparent transplant transporter trauma traveler traveller tray treason treasurer tremendous
    trench trendy tri triangl tricky trillion trilogy trim trio triumph troll trump' trunk truste tub tuck
    tumor tuned turbin turk turnover turtl tutor tutorial twitch typing tyre umbrella unacceptabl unauthoriz
    unawar uncertain uncertainty unclear uncomfortabl uncommon unconscious underestimat undergo undergraduat
    underly undermin underneath undertak undertaken undoubtedly unemploy unemployment unexpect unfair unfold
    unfortunat unhappy unifi unity unleash unlimit unlock unnam unnecessary unpatch unstabl unveil upsid
    upstair upward urge urged useless utter utterly va vacancy vaccin vacuum vagina vain valentin valuation
    valv vampir vanish vapor vase vault vector veer vegan vegetarian veil vein velocity vendor vengeanc verb
    verbal verdict verifi verify versaill vertical vfl viabl vial vibe vicious victorian videogam vigilant
    viking villain vine vinyl violet vip viral virtu vitamin vocabulary void volcano voltag voluntary vomit vow
    vulgar vulnerability völkerrecht wad wagon waist wal wallet walt wander wanderer wardrob warehous warfar
    warmer warp wax weaken weaker wealthy weav webcam week' wei weld whal wheat wheelchair where' whisper
    whistl wholesal whor wick wicket widen wider widespread widow width wife' wiki wilder wilk willi wipe wiped
    wireless witch withdraw withdrawal wive wizard woke wolv woman' wool workforc workout workplac worm wreck
    wrist yacht yanke year-old yearly yorker yourselv zack zentralen zip zombi أنظمة إنترنت الإرهابية
    الالكترونية التشغيل الجهات الرسائل الرقمي السيبراني الضحية العقيد القراصنة الكترونية المتخصص المعلوماتية
    الهواتف ان بـ بن بي تقنية تمكنت دولية فيروس لحماية لمنع متابعات موقعها هجمات هل وأوضحت 巨头 息安 新的 疑人
    瘫痪 础设 络安 络犯 络空 罪嫌 间的
    """,
    5: """
    =africa =airport =antivirus =australia =child =delete =dismiss =gas =insurer =iraq =ireland =italy =nato
    =netherlands =poland =prison =router =worm abbot abbreviation abdomen abduct abduction aberration abnormal
    abnormality aboriginal abort abound abram abrupt abruptly abstraction abuser acceleration accelerator
    accession accidental accomplic accredit accreditation accustom acl acquaint acquaintanc acquit acronym
    acrylic ada additiv adequately adhesiv adida adjectiv adjoin adjourn adjunct adjustabl admittedly adoration
    adorn adventurer adversary advert advertiser aerospac affidavit affiliation affinity afflict aforemention
    africa' aft aggravat aggressively aggressor agitat agitation agne agony ahhh aided aiding ailment airfield
    airing akin albania algebra alienat alignment allegianc alleviat alligator allot alloy allud almond alp
    alphabet alteration alzheimer' amass ambiguity ambiguous ambush amenity amidst amin ampl amplifier amplitud
    amusement analogu analogy analytical angi anglican anguish annal annexation announcer annoyanc annuity
    anomaly antagonist anthology anthropologist antibody antic anticipation antigen antiquity antwerp anyone'
    ape apertur apostl appall apparatus applaud apple' appraisal apprehend apprenticeship appropriation
    approximat approximation apron aquarium aquatic arabian arbitration arcad archaeologist ardent argo ari
    arian aristocrat arithmetic armenian armistic army' aros arous ars arse arson arterial artificially artist'
    asbesto ascend ascent ascertain assay assertion assimilat assimilation asteroid astound astronomer
    astronomical astronomy atheist atrocity attende attest attic audibl auditor austerity australia' auth
    author' authoris authoritarian authorization autistic autobiography autograph automation autopsy auxiliary
    avail avalanch aveng avert avi avid avocado axle bab babysit bachelor' backbon backdrop backer backfir
    backlash badass badger baffl bagel baggag bahama bakery bale balkan ballad ballerina ballistic ballroom
    baltic bamboo band' bandag bandit bandwidth banish bankrupt banquet banter baptism baptiz barbado barbarian
    barbi barclay bard barefoot barg barista barney baroqu barrack barren barricad barrister barrow bartender
    baselin bastion bathtub baton bazaar bea beak beal bearer beaver bedtim beep beetl beggar beginner behead
    behold benchmark bender beneficiary benign berkshir berth besieg bestow betrayal bey bidder bigotry biker
    bikini bilingual binder biologist biopsy biotechnology birch bisexual blackhawk blacklist blackmail
    blackout bladder bland blatant blazer bleach bleak blister blizzard bloat blockad blockbuster blockchain
    blocker blous blower blowjob blueberry blueprint bluetooth bluff blunder blush boar bobbi bode bodi body'
    bodyguard bog bohemian bolster bombard bonfir bong booklet bookstor boomer booster booty booz bora borrower
    botanical bounty bowel bowler boy' boycot braid brainwash bran brawl breaker breakout breakup breastfeed
    breathtak bree breeder brethren brewery bric bridesmaid brigg brighten brink britain' broadband broaden
    broadly brochur brokerag broom broth brothel brother' brow brown' brunett brutality buckl buddha buff
    buffet bulg bulli bullock bumper bun bungalow bunk bureaucracy burgess burglar burglary burner burnout
    burrito burrow busiest businessmen buster buz buzzer byrn byte byzantin cabaret cabbag cadenc cadillac
    cafeteria cairn calculator caliber california' caller calori camel cameo camouflag camper canada' canary
    candid candidacy canin canopy capacitor capitaliz captivat car' carb carbohydrat carbonat carcass cardboard
    caregiver careless caress caretaker carp cartridg cary cashier casing cassett castor catastrophic catcher
    categoriz caterpillar catholicism caucasian caucus causal cautious cav cavern cavity cedar celestial cellar
    cello cellphon centraliz centrist ceremonial cha chalet chalk chaotic chap chaplain character' characteris
    characterization chariot chassis chatter cheapest cheater checker checklist checkout checkpoint cheerful
    cheerleader chemist cherish cheroke chestnut childish chilean chilly chim chimney chlorid chopper choral
    choreography christ' chromosom chronological chuckl chum church' churn cid cider cigar cinematic citadel
    civiliz clad claimant clam clamp clarifi clarification classify classmat cleanup cleavag cleric climber
    clinch cling clinician clinton' clipper cloak clog clot clover clubhous clueless clutter coars coaster
    coastlin cockroach coding coefficient cohort collag collectibl collectively collid cologn colombian
    colonist colossal colourful combatant come comfy commandment commemorat commencement commend commercially
    commodor commonplac communion commuter comparatively compartment compatibility compel competenc competency
    competitiveness compiler complementary compliant compost comprehend compress compressor computation
    computational conceptual concierg concur concussion condemnation condens conditional conditioner condo
    condolenc condon confederat confederation confidently configur confiscat conglomerat conjectur conjur conn
    connectivity connector connotation consolation consolidation consort consortium conspir constantinopl
    constellation constrain constructiv constructor consulat consultancy containment contaminant contaminat
    contention contingency continuation continuity contraction contractual contradict conven conveniently
    convent converg convergenc convers convertibl convoy coo cookbook cooker cork cornerston coroner corpus
    correctness correlat corvett cosmo cosplay cougar council' counsell counsellor counterfeit county'
    courageous courier court' courthous courtroom courtyard cove covenant covert covet coworker coyot coz cozy
    cracker cradl cram cramp crank crat crater craz creas credibl creditor creed crest crib cricketer cring
    crisp crocodil cror crossover crossroad crouch crowdfund cruelty cruiser crumb crumbl crusad crusader crust
    csi cucumber cuddl cuff culminat culprit cun cupboard cupcak curat curator curfew curt curtail cushion
    customary customiz cyclon cynical dab dad' dagger damp dang dangerously dangl danub daring darken darn
    darwin daughter' daunt david' day' dazzl deacon dealership debit deceiv deception decisiv decod decorativ
    deduct deductibl deduction deepen defer defianc deficiency deflect defy degenerat deity deliberation
    delightful delinquent delv demolish demolition demonstrator denomination denounc dependency depiction
    deplet deplorabl deportation deposition depressiv deprivation dept derail despicabl despis destroyer det
    detachment detaine deteriorat detonat dev developmental deviat deviation devil' devolv devotion devour
    diabetic diagonal dialect diaper dictatorship digestiv dildo dilemma dilut dim dimitri dine dioces
    diplomacy directorat disagr disappearanc disapprov disarm disastrous disband discern disclaimer discomfort
    discontent discontinu discredit discreet discrepancy dishonest disintegrat dismantl dismay dismissal
    disney' disparity dispens dispers dispersion displacement disposabl disqualifi disrespect disrespectful
    disruption disseminat dissent dissident dissipat distill distortion distrust disturbanc div divergenc
    diversifi diversion divinity dizzy dns doctor' dodd dog' doggy dogma doi dominican dominion domino donkey
    donut doodl doorstep doorway dosag doubtful doughnut dow downfall downgrad downhill downsid downstair
    drastic drastically drawback dreadful dreamer dredg dresser dribbl drinker driver' driveway drummer drunken
    dryer dubious duct dumbass dummy dumpster dungeon dunk dweller dwindl dyke dynamo dysfunction eagerly
    earner earnest eater eccentric ecological economical ect eddy edibl edmond edmund eel eff efficiently eid
    eject elastic electiv electorat electrician electrod electromagnetic elicit eligibility elli elm elongat
    elusiv elve embarrassment emblem embody embryo emerald emigrat eminent emirat emit emmy empirical emulat
    enamel enchant enclav enclosur encod encrypt encryption encyclopedia endeavor endeavour endow endowment
    endpoint energetic england' engrav enhancement enigma enlarg enlighten enquiry enrich enrichment enslav
    entail entertainer enthusiast entic entitlement entrepreneurial entrust envision envoy epoch equat eradicat
    erection erod erotic err errand erupt eruption escalation esp espionag estrogen etch etf eth ether
    ethiopian ethnicity etiquett europe' evacuation evad evangelical evaporat evergreen everlast everybody'
    everything' evict eviction evok ex exacerbat excavat excavation excel excellency exceptionally excerpt
    exclaim excursion exec executor exemption exert existential expectancy expell exponent exporter
    extermination extinguish extraordinarily extravagant extremist eyeball eyelid eyewitness fab fabl fabricat
    facad factual fading fag faggot fairness fallout falsely falter fam famin famously fanatic fandom fanfar
    faq farmhous farmland fascination fasten fatality fatty faulty fax fearful fearless fedex feeder fei fella
    fender ferment fermentation fertilizer festivity fetish fetus feud feudal fiddl fiery figurin filipino
    filler film' finaliz finch finder fined finess fingerprint fir firefighter fireplac firewall fisherman
    fishermen fishery flagship flak flander flap flashback flashlight flatten flatter flawless flea fleec flem
    flicker fling flo floss fluctuat fluctuation fluent flut flutter foe folio folklor folly footnot footprint
    footstep forag forb forearm foreclosur forefront foremost forfeit formulat formulation forrest forthcom
    fortifi fortification fortnight fortress foxe frack fragranc frail frat fraternity fraudulent fray fre
    freelancer freeway freezer frenzy fret fri frick friction frontlin frown fugitiv fulfil fuller fumbl
    functionality fundamentally fundraiser funky funnel furnac furry fuse futil gale gambler gan gardener
    garland garner garrison gasp gass gator gaul gaze gee genealogy general' generaliz generalization genital
    genom geological geologist geometric george' georgian germ germany' getaway ghetto gibb gild gile giraff
    git giveaway glacier gladiator glar glaz glid glitch glitter globalization globally gloss glue gmo go goali
    goblin godfather goggl golfer goodwill goody goofy google' goon gorilla gothic gould governor' govt gpa
    graceful gracious grader gradient gradual graft grail granddaughter grandpa granny graphical grappl
    grassroot grat gravel graveyard gravitational greas greenland gregg griev grievanc griffith grinder grit
    grizzly groan grotesqu groundbreak grower growl grudg guitarist gull gunner gunshot guru gutter gymnastic
    gypsy haa hade haircut hairstyl haitian hale hallmark hallucination hallway hamlet hamper hampton hamster
    handbag handgun handler handshak handwrit hangar hanger hangover har hardship hardwood hare harmless
    harmonic harp hash hassl hater havoc hawaiian hawkin hawthorn headlight headset healer heartbeat heartbreak
    heater heath heavyweight heed heighten heist hella helper helpless hemispher hendrick hercul here heresy
    herm hesitant hesitation heterosexual hiatus hick hid hideous higgin high-profil hijack hillsid himalaya
    hind hinder hippi hipster hitch hitter hive hoard hoax hobb hobbit hodg hog hogwart hoist homag homecom
    homeowner homestead honeymoon honorary hoodi hooligan hopeless hopper hord hornet horrendous horrifi
    horrific horrify horton hospic hospitaliz hostel hostess hotlin hotspot hound hourly housewiv hover howe
    howell howl hue hugely hulk humanist humiliation humorous hump humphrey hurdl hurl hush husky hustl hydrat
    hydraulic hypocrisy hypothes hypothetical hysterical iceberg iceland ide ideological idiotic ignit illicit
    illumination illustrator imam imbalanc imitat imitation immers imp impair impairment impart impartial
    impeach impeccabl impend imperativ imperfect imperfection implicat implicit importer imprint improper
    improvis improvisation inaccessibl inaction inactiv inadequat inadvertently inaugurat inbox incarnation
    incens incision incit inclination inconsistency inconvenienc incorporation incorrectly incursion indecent
    indefinitely indicativ indict indictment induction indulg ineffectiv inefficient inexperienc inexplicabl
    infamous infer infest infiltrat infiltration infinity inflammation inflat influencer informant informativ
    infostealer infrar infring infringement infuriat infus infusion ingest inhal inheritanc inhibit inhibition
    inhibitor inhuman initiation injunction inlet inquir insecur insecurity insignia instability installment
    instructional insufficient insulat insulation insurer insurgent int integer intellect intensifi intensify
    intentional interception interchang interconnect interestingly intermittent internship interpreter
    interrogat intersect interviewer intestin intimacy intoleranc intoxicat intoxication intricat intrinsic
    intruder intrusion intuitiv invader invalid invaluabl invasiv inventor invert investigativ invincibl invoic
    invok inward ipo ipod iran' ironic irrational irrespectiv irresponsibl irritation island' islander ism
    isotop isp israel' itch iteration jab jackpot jackson' jag jaguar jamaican japan' javascript jealousy jeep
    jelly jeopardy jesuit jihadist jingl jock jockey joe' jog john' johnson' jointly joker joyful jubile jug
    juggl jul juror kangaroo kardashian kayak keat kebab kemp kendrick kenyan kernel kettl keyston keyword
    kickoff kid' kilogram kinetic kink kiosk kite kneel knick knob knockout knuckl kor kudo labell laborer
    labyrinth lagoon lakh lamborghini lament landfill landowner landslid lantern lao laps latch latitud lattic
    lau laud launcher launder laureat laurel lauri lavish lawful lawmaker leaflet league' learner leash
    lecturer ledg ledger leftist leftover lefty legaliz legislator lemonad lens leopard lettuc leukemia
    libertarian librarian libyan lice lifelong lifespan ligament lighten lighthous lightweight liken likeness
    limeston limousin limp lineag linebacker linen linger lingeri lipid lipstick liquidation liv livelihood
    lizard loaf loath lobbyist lobe lobster localiz lockdown locomotiv loft login lok lon london' loneliness
    longtim lookout loom loophol loosen lord' lore lori lotion loyalist lucid lucrativ lumber lunatic lure lurk
    lutheran luxurious lyrical machet maco macro madden mage magician magnat mailbox majestic makeover malay
    malfunction malicious mammoth mana mandarin manifold manoeuvr mantl mantra manu manually mariner marketer
    marlin maroon marshmallow martian marvellous marvelous marxist mary' mash massively mast master' mastermind
    mastery masturbat matchup mathematician mathew mating mattress maverick maxi maximiz maze mead mecca meddl
    mediat mediation mediator medic meditat meek meh melon meltdown memorandum memoriz mentality menus meow mep
    mercenary meridian mermaid mesh messiah metabolic meteor meteorit methodist michael' microb microscop
    midfield midterm mig migrain millennial mimic mindful mingl miniatur minion ministerial miraculous mirag
    miscarriag miscellaneous misconception misdemeanor misfortun misguid misplac misus mite mitigat mitigation
    mixe mixer mixtap mla mobiliz modal modem moderniz modular molest mom' momma monarch monarchy monastery
    mongol monologu monstrous month' moo moonlight morally mormon moroccan morph morphology mos mosaic
    motherfucker motorist motorsport motorway mould mound moustach mr mri msc muddy muffin mule multicultural
    multipli multiplier multiply mumbl mummy murmur muse mustach mustang mute muted mutually myer myriad mystic
    mystical mythology nacho nag nanny napkin narcotic narrat narration naturalist navigator necessitat
    needless negligibl nes neural neurological neuron neuroscienc neutraliz neutron newcomer ngo nichol nigga
    nigger nightclub nightly niko nile ninety nip nit nitrogen nobody' nomad nomenclatur nominal normaliz
    nostalgic notation noteworthy noticeabl notwithstand noun novelist novella novelty novic nuclei nudg nugget
    nuisanc nuke numb numeral numerical nurtur nutritional nylon oat obituary obligat observatory obsolet
    obstruct obstruction occult octav octopus oddly offspr olympian omen ominous omission omit onboard onset
    oooh oop opaqu open-sourc opioid oppress ops opted optimiz optimization optimum oracl orb orbital orchard
    orchestrat orchid ordain ordeal orderly ordinanc ordinat ordination organization' orgasm ornament orphanag
    ot other otp ott otter ottoman oust outag outdat outgo outing outnumber outpost outrageous outset outskirt
    outsourc outward outweigh overdos overdu overflow overhaul overheat overload overpower overrat overrid
    overrun overshadow oversiz overtak overthrow overturn owing oxid oyster paced pacer pacifist paddl paddy
    pageant pajama palat pamphlet pancak pandemic panick panty paperback parachut paradigm paralympic paralyz
    paramedic parental parity parlor parrot parson pastry pastur pathogen pathology patient' patriarch
    patriarchy patty paul' pavement pavilion paving paw pawn payabl paycheck payday payload payout payroll pc
    peacock pear pebbl peck pedal pedestal pediatric pedigre pedophil peep peg pelican pellet penetration
    penthous peptid percussion perennial peril perimeter periodic periodical peripheral perish perk perkin
    perpetrator perpetual perpetuat perplex persecut persecution persistenc personaliz pertain peruvian pervert
    pesticid petal peter' pew pharaoh pharma pharmacist phelp phenomenal philly phosphat photon physicist
    physiological pianist picker picket pigment pike pilgrim pilgrimag pillag pimp pineappl pinnacl pinpoint
    pint pip piper piston pivot plaid plaster platoon plausibl player' playful playlist playwright plight
    plough plow pluck plugin plumb plumber plump plunder poach poetic poke poking polariz pollen pollut
    pollutant polymer ponder poppy populist populous pore pornography portrayal posed posing postcard postulat
    potion pott pottery pouch powerhous pragmatic prairi preacher precaution precinct precipitation precursor
    predictabl predominant prefac prefix prem premiership preoccupi prerequisit presbyterian preschool
    presently prevalenc prevalent preventiv prick primat prioritiz prism proactiv procedural procession
    proclamation procurement prod profess proficiency profitability programmer projectil projector
    proliferation prolific prominenc promoter pronoun pronunciation propagat propagation propell propeller
    prophecy proponent proportional proprietary proprietor prosper protestor proton proudly proverb provocativ
    proxy prun psalm pseudonym psych psycho psychopath psychotic publiciz puck pud puddl puff puma pun punctur
    pundit pup purchaser purg purport quad quadrant quak quantitativ quarantin quark quarrel quarry quartet
    queen' queer questionabl questionnair quilt quotation rabbi raccoon racer racket radiant radiat radiator
    raft rainforest rainy raja rake rambl ramon rampag rampant ransom rapist raptor rarity rash raspberry
    ratifi ration rattl ravag rave ravin razor rbi rea readiness reaffirm realization realtor reap reappear
    rearrang reassur rebat reboot rec recap recaptur receptionist recess recharg recit reckless reclaim
    recollection reconcil reconciliation reconsider reconstruct recount recreat recruiter rectangl recur
    redefin redesign redirect redskin redundancy redundant ree reev referral refill refinery reflex reformer
    refrain refrigerator refurbish refut regenerat regimen region' registry regression rehab rehears
    reimbursement reinforcement reinstat reiterat rejoic relaps relegat relegation relentless reli reliably
    relianc relic relinquish relish reload relocation reluctant rematch reminiscent remnant remodel renam
    rendition renounc renovat repay repayment repercussion repertoir repetition replication repository repost
    repress reptil res resemblanc resent resentment residency residu residual resilient resin resonanc resonat
    respectful responsiv restitution restless restraint restrictiv restroom restructur resurrect retaliation
    retention rethink retina retract retrospectiv retweet reus revamp reversal revert reviewer revisit revok
    revolver rework rewrit rhino rhythmic rican richest riddl ridiculously riff rift righteous rigid rigorous
    ringer rink rins rippl rivet rna roach roadsid roadway robber robbin rocker rockstar rodent rollin romanian
    rooftop ros rothschild rotor roundabout rous routinely rpg rumbl runaway runoff rupe ruse russia' rutger
    ruthless sabotag sadden salient saloon salvag sam' sandal sandston sapphir sar sarcastic sardin sas saturat
    saunder saver savior savvy scaffold scalp scandinavian scanner scarc scarf scarlet scissor scold scorch
    scorer scorpion scour screenplay sculpt sculptor scum scumbag seafood seahawk seam sear season' sectional
    sedan sediment seduc segregat segregation seismic seldom selfy selv semantic semiconductor seminary
    sensational sensibility sentinel serbian sermon serum setback severity sew sewer sewing sexism sexist shack
    shady shaken shaker shal shameful shameless shampoo sharpen shear sheriff' shi shia shill ship' shipyard
    shir shiver shootout shopper shortcom shortcut shortest shortlist shovel show' showdown showroom shroud
    shrub shrug shudder shuffl shun shutdown shutter sicilian sicily sicken sid sidelin sideway siding signall
    signify sikh sila silently simmer simmon simplest simplicity simplifi simplify simulator simultaneous
    sinner sinus sire siren sister' sitcom sk skateboard skater skeptical skepticism skew skid skier skim
    skipper skylin skyscraper slab slack slander slay slayer sled sleeper slider sling slipper slit slovenia
    slug slum slump slur sly smear smelt smith' smoker smother smuggl snag snail snapshot sneaker sneaky sneez
    sniff snip snippet snob snoop snor snort snowflak socializ societal society' socrat soften solder solemn
    solicit solvent somali somebody' something' sooth sophomor soprano southeastern southwestern sow spaceship
    spad spaniard spank sparrow spars spartan spat specialis speck spectral speculativ spew spherical splinter
    spoiler spokesman spokesperson spong sponsorship spontaneous spook sprawl spreadsheet sprinkl sprinter
    sprit sprout spruc spying squadron squash squat squid squir squirt staffer stagger staircas stakeholder
    stalker standalon standardiz standpoint starbuck startl stash stealer stealth stealthy steamer steeler
    stereo steroid stew steward sticky stifl stigma stimulant stink stint stipulat stirl stockpil stomp stool
    stoop storey storytell stov stow straighten strait strangely strangl streamlin strid stringent stripper
    stroll stronghold stub stubborn stump sturdy stutter stylish stylist subcommitte subconscious subdivision
    subdu submerg subordinat subpoena subset subsidiz substitution substrat subtitl subtract succumb sucker
    sufferer suffic suffocat suitcas summariz sun' sunday' sunflower sunglass sunni sup superpower superstition
    supper supremacist surcharg surfer surnam surreal surrogat surveyor sustainability sutur suv swarm swat
    swed sweetheart sweeti swimmer swip swirl swoop syllabl symboliz symmetry sympathetic symphony synagogu
    synod synonymous syntax synth synthesiz syring syrup systematically systemic tablespoon tabloid taboo tac
    tack tad taint takeaway takeover taker tally tame tamil tamper tampon tangibl tangl tanker taped tar tatto
    taunt tavern teacher' teamwork teaser teaspoon tedious televis temperament tempest tendon termination
    terminology tesco testifi testimonial texan textual tham thaw theatrical theological theorem theoretically
    theorist thicken thicker thickness thinker thinner thirst thrash threesom thrift throttl thump thunderstorm
    thwart tibetan tickl tidy tighter timetabl ting tinker tint titty toad toaster tomorrow' tonic tonight'
    toothbrush topical tori torment torpedo torqu torso tortilla toughest tow town' toxicity toxin tracer
    tracker traction traine trajectory transcend transcription transient transistor translator transmitter
    tread treadmill treatis trembl tremor trespass triathlon tributary trickl trivial trojan trolley trooper
    trough trouser trumpet truss trustworthy truthful tsar tsunami tug tumbl tummy tumour turnaround turnout
    turret tweak tying typo tyranny tyrant ubiquitous ufo uk' ultimatum ultrasound ulyss umpir unanimous unarm
    unauthenticat unavailabl unchang unconditional unconstitutional unconventional undefeat underag underdog
    underlin underpin underrat underscor undesirabl undo undocument uneven unfamiliar unfinish unicorn
    unidentifi unification unify unilateral unionist uniquely univ university' unjust unlawful unload unmarri
    unnatural unnecessarily unnotic unofficial unpack unpleasant unprecedent unpredictabl unpublish unravel
    unrealistic unrelat unsettl unsuccessful untouch unus unwant unwill upbring upfront uphold uplift upright
    upris upstream urgently urging usabl usernam usg usher ute uterus utilization utmost utopia vacat vaccinat
    vaccination valentine' valet validat validation vanity varianc veggy venezuelan ventilation verification
    vern versa vertically veto vibrat vibration vibrator vicar vicinity victim' victoria' victorious vid
    viewpoint vigil vigilanc vigorous villager vineyard violin viper visibility visionary visitation visualiz
    visually vivid vocalist voicemail volatil volatility volcanic volley voucher vowed vowel vultur waffl wager
    wail waiter waitress waiv waiver wallpaper walnut waltz wan warden warranty warship wartim wary washer wasp
    watcher waterfall watermelon waterproof watersh waterway watkin wavelength weakest wearabl weaver webb
    webpag wedg weekday weep weir weirdo wellb westward wetland whack wheeler whereabout whereby wherein whim
    whin whisky whoop wield wig wiggl wikileak wildcat wildfir wildly willingness willow windshield windy
    winery winger wink wiping wiring wis wither withhold withstand woe wolverin womb woodland woodwork workload
    worsen wreath wrench wrestler wretch wrinkl wrongly wyom yank yarn yate yawn yearbook yearn yeast
    yesterday' yike yogurt york' youngster youtuber zebra zero-click zeta zinc zion zionist zomby
    """,
    5.5: """
    =airline =ally =azerbaijan =chile =czechia =decree =drone =factory =hearing =hongkong =malaysia
    =military_intelligence =nigeria =pakistan =palestine =peru =pilot =satellite =station =syria =teenager
    =vote abbreviat abc' abet abod abomination abrasiv absente abstain absurdity accentuat accolad
    accompaniment acetat aching acknowledgement acknowledgment acorn ad adam' adamant adherent adhesion
    adjutant administration' advantageous adversity aerobic aerodynamic aeroplan aerosol affix affliction
    agency' aggregation agnostic agrarian airbag airliner airstrik airy alamo alaskan alban albanian alchemist
    algebraic algerian allegory allel allotment alphabetical altercation alum amazon' amphetamin amphibian
    amplifi amplification amplify amputation amulet analogous analyzer anatomical anecdotal anesthetic aneurysm
    angler animator animosity annihilat annotat annotation anoint another' antelop antidepressant antidot
    antioxidant antisemitism antitrust antler ap apc apologetic apologist appalachian appeas appetizer appointe
    apprehension apricot aquifer arbitrarily arbitrator archipelago archival arduous area' armament armchair
    armory armpit aromatic arousal artefact ary aryan ascrib aso assailant association' assort assortment
    assyrian asterisk asymmetric athenian atkin atrocious attainment attorney' atv atypical auctioneer
    audiobook aunti aunty auspic authenticat authentication autopilot aversion avian aviator axial axiom azalea
    aztec babbl babylonian babysitter bachelorett backlog backsid backstory baggy bai bailiff bailout ballast
    ballpark balm bandwagon bane banger bangladeshi banjo bank' barometer barri barron barter basing bask
    bassist battleground battleship bavarian bayonet bayou bbc' beagl beater beckon beech befriend belittl
    bellow benefactor bengali bequeath bespok bestsell bewilder bicep bicker biennial bigg biggi bile bill'
    billiard binocular biochemical biographer biometric biotech bird' birdi birthplac biz blacksmith blasphemy
    blaster blight blindfold blob blockag bloodlin bloodsh blowout board' boarder boardwalk bob' bobcat
    bodybuild bodybuilder boggl bolshevik bombardment bombshell boner booby book' bookmark bookseller bookshop
    bootleg bop bosnian bosom botch bottleneck bouncer bower boyfriend' bragg brainer brainstorm brand' bray
    brazil' breakaway breathless breech brig brim brisk bristl briton brooch browni browny buckey budg
    budgetary bugger buggy building' buildup bulky bulletproof bullpen bumbl bummer buoy bureaucrat burgeon
    burr bush' bustl butch buttock buyout buzzf bylaw byproduct byrd bystander calamity calibrat calibration
    californian caliphat calv cambodian cameron' camo campaigner campfir campground campsit canister cannibal
    canonical canteen canuck canvass caper capitalization captain' captor carat carcinoma cardigan carer
    carousel carter' cartilag cartoonist carver cask casket cassi caster cat' catalytic catapult cataract cate
    catfish catheter cauliflower caveat ceasefir celeb center' centimetr centurion certify cfo chainsaw
    chairperson chakra chalmer chameleon chandelier chaser chatbot chechen cheerlead cheeseburger cheesecak
    cheetah chemo chevron chicago' chilli chimp chimpanze chipotl chirp chisel choreograph choreographer
    chronology chug cig cipher circumcision circumferenc circumstantial circumvent clarinet clasp cleanser
    cleav clench clerical cleverly clich client' clientel climatic clockwork clov clump co coa coax cobbl
    cocoon codenam coerc coexist cog cognition cohesiv collagen collud coloniz comical commemoration
    commendation commission' commoner commotion communicator community' complacent complainant complexion
    compli compulsion computeriz conceit condominium conductivity confederacy confid confound cong congenital
    congest conjugat conner conqueror conscientious consecrat consensual conservatory consonant conspicuous
    conspirator constru consummat contemplation contextual contiguous continual contraceptiv contriv
    conversational conveyor coolant coon corolla coronavirus correctiv corroborat corrugat corset cosmopolitan
    cossack cot counteract counterpoint couple' courteous cowan cpa crackdown crackl cranberry craven creeper
    crimean criminally critical-severity critter croatian croft crony crossbow crossword crotch crucibl crucifi
    crunchy crusher crutch crypt cryptic cubicl cuckoo cull cummin cupid curri curvatur cuss custard custodian
    customization cuti cutoff cyber-espionag cyberespionag cyberspy cyborg cyclic cyclical cyclop cylindrical
    cypress cyst dabbl daddy' dalek dampen damper dandy daredevil dashboard dataset daw dawg dawkin daycar
    daydream deactivat deb debacl debilitat debtor debug debunk decal deceit decentraliz deceptiv decimal
    decimat decipher decisively decommission decompos decomposition decoy deduc defi defiant deflat deflection
    deform deformation defraud dehydrat deletion delicacy delud demonic denial-of-servic denominator deodorant
    department' depos derang deregulation derivation dermatologist desolat despatch destabiliz detergent
    deterrent detour detox detract detriment deviant devote devotional devout dialysis dickhead didn diff digg
    digger dignifi dignitary diligent dill diod directional director' disallow disapproval disdain disengag
    disgraceful disgruntl dishearten dishonor dishwasher disillusion dismal disobey disparag dispatcher dispel
    dispensary dispenser disproportionat disproportionately disprov disqualification disqualify dissatisfi
    dissect dissuad distal distillery district' diverg diversify divulg docker doesn dogg domestically
    domesticat dork dormitory downer downplay downright downsiz downtim downturn dowry dr dragonfly draper
    draught drench drier drizzl droid drool droplet dropout drugstor druid duality dud dui dumpl duplex
    duplication dwarv eachother earbud earphon eased easing eastender eastward ebb echelon eclectic ecommerc
    econ ecstatic edict editor' eeri effortless effortlessly electrolyt elixir elliptical eloquent elud emanat
    embankment embellish ember embodi embodiment embroider embroidery emi eminenc emitter emoji emperor' empti
    enactment encapsulat encircl endear endemic enemy' energiz enforcer engulf enigmatic enlargement enquir
    enrag enrolment ensign ent entangl entrench entropy envious environmentalist epilogu epiphany epistl
    equestrian equivalenc erratic erroneous escalator eskimo esoteric espous esquir estrang estuary ethereum
    etho evangelist exaggeration exalt excell excessively excis exe executioner exemplifi exemplify
    exfiltration exhal exhibitor exhilarat expans expat expatriat expedit expel expend exponential exterminat
    extinguisher extortion extradition extraterrestrial extremism extremity eyeing eyelash eyeshadow facebook'
    fad fairytal falkland fallacy falsehood famer fanbas fanboy fanci fantasiz farmer' fathom faucet fav fave
    fawn fay federalist feebl felin felon fend feral ferocious ferret fertiliz ffa fic fide fielder fiend
    fiercely figurativ filament fillet filly filmmak fingernail fingertip finisher fireball firefight firefly
    firm' firmwar fishy fisk fitter flamingo flammabl flannel flask flaunt fledg flier flinch floppy florida'
    florist flotation fluff fluk fluorid flurry focuss foggy fol follicl fool' footer foothill footpath foray
    forceful ford' forego foreground forerunner forese foreshadow forester foreword forgery formality
    foundation' foundry fox' france' frantic freckl freighter fresher friar friday' frigat fright frivolous
    frosty frugal fruitful fudg fuell fullback functionally fundamentalist furiously furlong furthest
    futuristic gabl gallant galley gallop galvaniz garnet garnish gasket gauntlet gcse gearbox geez gemston
    generational generativ genomic geologic geopolitical ghanaian ghostbuster ghoul gibbon gigabyt gimmick
    girlfriend' girly giver glady gleam glean glider glimmer glorifi glorify glossary gnom gobbl goer goldsmith
    goliath gonzal goof gopher goth goug gracefully grammatical grandfather' grandkid grandma' grandmother'
    grapefruit grasshopper grassland gravitat greyhound grievous grocer groin grop grous grumbl gully gulp gunn
    gurney gush gymnast h.r hackney hairdresser hallow hammock hamstr handcuff handheld handkerchief handout
    handset hangout hardcover hardwork harem hari harmonious harmoniz harper' harrow harry' hasten hastily
    hawkey hayn headband headliner headmaster headshot heart' heartach heartland heartless hearty heathen heav
    hedgehog hefty heinous heirloom hemorrhag henry' herbal hereford heretic hermit hero' heron herp hex hiccup
    hickey hickory hideout hierarchical high-sp highlander highness highschool hijab hiker hilly hindsight hine
    hippo hippy hiss hitler' hmi hobo hogg holistic holler hologram holster hom homeschool homi homogeneous
    hone honk hookup hoot hopelessly horizontally horoscop horsesho hospitalization hotel' house' householder
    housekeep housekeeper housemat huddl huff humanoid hume hummingbird hunch hunk huron hurri hustler
    hydrocarbon hyena hyperbolic hypocritical hypothesiz i&i ico icu idealistic identifiabl idiom illiterat
    immigrat immunization impedanc impediment imperialist impersonat implor impoverish impractical impunity
    impurity inaccuracy inbound incapacitat incarcerat incarceration incidental increment incremental
    incriminat incubation incubator indebt indifferenc indistinguishabl individual' induct indulgenc
    industrialist industrializ industry' inefficiency inept inferenc infestation infidel infidelity inflam
    inflatabl inflow infographic ingenious inhalation inlin innovat innovator inpatient inquest inquisition
    insanely inscrib insecticid insidious insinuat insolvency instalment instantaneous instigat instill
    institutionaliz insurgency intangibl interlud intermediary intertwin intravenous introvert intrud intrusiv
    invalidat invariant invertebrat invitational ip ipa ire ireland' irregularity israelit issuanc issuer
    italic italy' itinerary jack' jackass janitor jeffery jehovah jeopardiz jig jigsaw jinx jolt jordan'
    jordanian journalistic joyous jumpsuit juniper junki junky justifiabl keg kelly' kennel keyn khal khan'
    kidd kiddo kidnapper kiln kim' kinas kindr kiwi knack knowl koala korea' labour' labourer lady' lair
    laminat lander landlin lankan lannister lans lark larkin latency latvian law' layoff leach leaderboard
    leakag lee' leech legality legislat lemm lengthen lenient lentil lev levell lewd lexi libel license
    lifeboat lifeguard lifelin ligand lilac lim limo linguist linkag lion' liquidat lister literat liturgy
    loader lobbi loc localization lockh lockout locust logistical lollipop loner long-term longitudinal
    longstand lordship lorry loudspeaker loui love' lovin lowland lube lubricant ludicrous lug luke' lull
    lullaby lumen luncheon lunchtim lyle lymphoma m&a macedonian maclean macroeconomic macy' madra magazine'
    maggot magma magnify magnolia maim mainstay majesty' maldiv malpractic manageabl manager' mane maniac manic
    manicur manipulativ mantis manur marginaliz marginally mark' marque martin' marvel' masculinity masquerad
    matchmak materializ mather maximis maximum-severity mayan mayor' mcmahon mcp meander measl measurabl
    meatball mech medalist medallion medallist media' medicat mediocrity meetup melanoma mellon mellow melodic
    merciful mesmeriz metabolit metaphysical meticulous mew mexico' microorganism microscopic microsoft' midget
    midwestern mike' mildr milkshak miller' milli milligram miln mime mimick mindless minimalist minimis
    minister' minivan mink mischievous misconfigur misconfiguration misfit mishap misinformation misinterpret
    misl mismatch misread misrepresent misrepresentation misspell mistreat moat mobilization modality modernist
    modernization modulat modulation mogul mohawk molar monday' monger monogram monograph monsoon mony moore'
    moot morbid morphological mosh motherboard motherfuck motorbik motoriz mountaineer mouthpiec mower moye
    mrna muck muddl mulberry mull mullin mum' munch muppet murderous museum' musket mussel mutat mutilat
    mutilation mutiny muzzl myle nab nanoparticl narcissist nasa' nature' nav navajo navy' nbc' neanderthal
    nebula negat negligent negotiabl negotiator neighbor' nestl network' neurologist neuter neutrino nev newbi
    newsroom newt nib nibbl nicholl nigeria' nigh nightingal nitrat nook northward nostril notary nothing'
    notoriously nourish now-patch nozzl npc nucleotid nymph oar obedient objectively obliqu obliterat oblivious
    obnoxious obscurity observabl observanc observational obstetric occupier oem officer' officiat offsid ogre
    ohm oiler oligarch onslaught opal opiat opponent' orc orca oreo orgy oriol ornamental orthodoxy orthopedic
    oscillation oscillator osprey ostensibly ostrich outburst outcast outcry outfield outfielder outflow
    outlier outpatient outperform ova ovary ovation overarch overcrowd overhang overlay overlord overpric
    overreact overrul overstat overt overtaken overton overtur overus overwork owner' oxidiz pacing paddock
    painkiller painless pakistan' paladin pallet pamper pancrea pander panelist pang panoramic pantheon pantry
    parabl paramilitary paraphras parchment parent' parenthes parishioner parisian park' parkinson parkinson'
    parkland parliamentarian parlour pars partak particulat partner' partridg pastim paternal pathological
    pathologist patrick' patroll patroniz pave payback payoff pcb pct peacekeep peat pedagogy peddl
    pediatrician pelt penaliz penanc pendulum penitentiary pensioner perilous periphery perm permeat peroxid
    perpendicular perpetrat persever personalis persuasion pessimistic petitioner petrochemical pheasant
    phenotyp philanthropist philanthropy phobia phone' phonetic phony pictorial piedmont piggy pilat piling
    pimpl pious pitbull pitchfork pitfall pitiful pixi planet' platelet platonic platter playbook playhous
    plentiful ploy plummet ply pneumatic poignant pointy polaris polarization policymaker polyester polygon
    polynomial polytechnic pom poodl popper poppin populariz pornstar posit possessiv postgraduat postmaster
    potency pothol potty pounc prc precarious precipitat preclud predat predetermin predicament predicat
    predictor prefectur preferential prelud prematurely prenatal preorder preposterous prequel prerogativ
    preservativ preset presumption pretens pretentious pretext pretzel prince' privatiz privatization probat
    prodigy proficient program' project' prologu prong propel propensity prophetic prospectus prosthetic
    protract protrud proverbial provost proximal prussian psychedelic psychotherapy public' publicist puf pug
    puke pulpit punctuation punjabi punter purifi purify puritan putin' putt quack quadrupl quail quaint quaker
    quantify quarterfinal quay quench quicken quill quip quirk rabid raby raffl rafter ralli ramification
    rancher randomiz rankin raptur rascal ratchet ratification rationaliz raving rawl reactionary readabl
    reagent realisation realist realistically reaper reassuranc rebrand rebuk reced reciprocal reciprocat
    reclin recoil reconnect recours rectify recurrenc redhead rediscover redistribut redneck redo redress
    redwood refinanc refinement reflector refreshment refrigerat refuel refurbishment rehabilitat reimburs
    reincarnation reindeer reintroduc reinvent reissu rejuvenat relational relaunch reliever reliv remand
    remaster reminisc remission remit removabl rendezvous renegad renter reorganiz reorganization repaid
    reparation repel repell replenish reprimand reprisal repuls reput requisit reread rerun resal reschedul
    rescind rescuer reshap resistor resonant responsibly resurfac resurgenc ret retainer retak retaliat retire
    retort retrieval retrofit reusabl revel revitaliz revolutioniz rewatch rewind rewritten rhetorical rhy rife
    rigg rightful rington ripen ripper riser roadblock roadmap robb roleplay rollercoaster rooky rosary
    rotational rounder roundtabl roundup rowdy rowl rowland rubl rudd rudder ruffl rune rung rustic rustl rut
    ryan' saa sacrament sadistic samaritan sampler sandbox sash satirical saturday' saucer saviour sax saxophon
    scallop scammer scandalous scapegoat scarv scavenger schematic schizophrenic scholastic schoolboy schooler
    schoolgirl schooner scoreboard scorn scotland' scott' scourg screech screenwriter screwdriver scrib scrum
    scrutiniz seagull seaman seamless seatbelt seaw seclud secretion sectarian securely sedativ seduction seedl
    seep seer selector selfless seminol senseless sentient sentry separatist sequential setter shackl shadowy
    shag shakespeare' shaman shambl shank shard shawl shay sheath shenanigan shetland shifter shimmer shingl
    shipbuild shipper shipwreck sho shoal shocker shopkeeper shorelin shortfall shorthand shrewd shriek shutout
    siberian sickl sift sightse signatory signup sill silo simplistic sinful singaporean singleton singularity
    siphon sissy site' sitter situational sixer sizzl skeptic sketchy skillful skirmish skit skunk skydiv
    skyrocket slant sleek slew sloth slovak sluggish slumber smartwatch sme smirk smoky smoother smoothi smug
    smuggler smurf smyth snar snarl snicker snif snitch snowball snowboard snowfall snub snuff snuggl so-call
    socioeconomic sociological sociologist sociopath sod solicitation solidify soloist sonata songwrit sonnet
    sophistication sorcerer sorcery sorority soulful southerner southward soybean spain' spasm spear-phish
    spearhead speciality specialization specificity sped spelt spenc spindl spinoff spir spleen splic spoof
    sporadic spotless spout sprain sprinkler squander squeak squeal ssr stabilizer stairway stallion stamped
    standoff standout starl starship station' statistician staunch stav stead steadfast steamboat steamship
    stepfather stepmother stereotypical steriliz stewardship stipend stipulation stochastic stockholder stoic
    stone' stoner stoog stoppag storyteller straddl strategist streamer streetcar strenuous stretcher stricter
    strikeout stroller student' sturgeon stylistic subclass subcontractor subcultur subgroup submissiv
    subsection subsid substantiat subsystem subtlety subtyp subunit subversiv subvert succulent suction suffix
    suitably suitor sulfat summaris summer' sunken sunscreen supercar superhuman supermodel supernova supersed
    supersonic superstitious supervisory swag swagger swath sweatshirt sweeten sweetener swerv swimsuit swinger
    syke syllabus symmetric symmetrical sympathiz synchroniz synchronization synergy system' tailgat takeoff
    talisman talker tangent tantrum tapestry taping tarnish taser tasmanian taylor' teal tech-savvy tectonic
    teleport templar tenancy tentacl tentatively terminator termit terri terrier terroriz testicl tether
    thematic theologian theoriz thermodynamic thermometer thermostat thi thingy thistl thong throb throughput
    throwback thumbnail thunderbird thunderbolt thursday' time' timefram timeout tingl tith tom' tombston
    toolkit toot toothpast topography topology toppl tortois totalitarian totall totem tourney towed townhous
    trafficker tramp trampl trampolin transcrib transfusion transgression transnational transpir
    transplantation transponder trapper traumatiz traversal treacherous trebl triad trifl triplet tripod
    triumphant tropic troubleshoot trucker truffl tryout tudor tuesday' tuft tulip tunic tunisian turd turkey'
    turnpik turntabl tuxedo tv tv' twa twat twig twink twinkl twister tycoon tyne typewriter uav ugandan ulcer
    unaffect unanswer unattend unauthoris unbalanc unbeatabl unbias unchart uncheck uncontroll undecid undercut
    undersid understat understatement undertaker underwrit undevelop undisclos undisput undress undu undy
    unearth uneducat unequal unethical unexplain unfound unharm unheard unilaterally uninsur unintend
    unintentional uninterest uninterrupt union' uniqueness united' unman unmark unmatch unparallel unplan
    unplug unprepar unprofessional unprotect unqualifi unreleas unresolv unrestrict unsecur unsign unsolicit
    unsolv unspecifi unsuspect untitl untold untouchabl untreat unwarrant unwelcom unwind upheaval upland
    uproar uproot upscal uptak uri urinat urn usefulness user' usurp utensil utopian valiant vandal vape
    variability variously varnish vassal veggi veneer venetian vernacular vertebrat veterinarian videotap
    viewership vindicat virtuous visceral viscosity viscount visualization vouch vu vulcan wafer wag waged wai
    walker' walkway wank wanker wannab warhead warlord washington' wasteful wasteland wastewater watchdog
    watercolor waver wcw wean wearer weasel webinar weiner wendy' west' westerner westfield wha when' whiff
    whig whirl whirlwind whisk whisker whistleblower white' whitewash wholeheartedly wholesaler whop widget
    widower wiggin wight wildcard wilkin wilson' winch windmill winner' wiper wiretap wishful withheld wobbl
    wondrous woof workabl workflow workstation worldview worshipper wrapper wreak writer' wrongdo wrongful xma
    yak yall yam yelp yemeni yer ymca yogi yolk yoruba zealand' zeppelin zipper zulu
    """,
    6: """
    =afghanistan =albania =argentina =armenia =bangladesh =belarus =belgium =bosnia =brazil =bulgaria =cambodia
    =carmaker =colombia =croatia =cuba =cyprus =denmark =ecuador =egypt =estonia =finland =georgia =ghana
    =greece =hydro =iceland =indonesia =jordan =kazakhstan =kenya =kosovo =latvia =lebanon =library =lithuania
    =luxembourg =malta =moldova =mongolia =montenegro =myanmar =nepal =newzealand =norway =nuclear =panama
    =philippines =port =portugal =propaganda =prosecutor =qatar =railway =resolution =romania =scotland =serbia
    =singapore =slovakia =slovenia =southafrica =srilanka =sweden =thailand =traveller =uae =uzbekistan
    =venezuela =vietnam =wales =wind absval actionabl actualizar acusacion adc adcx adhead agentic ai airflow
    airtim aktivieren aktiviert allocator allowfullscreen aloop anadd andreyknvl angr angrop antivirus anziehen
    apagón apk aren arg aright arrestation asegura atacado augroup auszuleben autocmd automaker autoplay
    autoscroll autostrad azero backend backport basemap baza bazy bedient ber beset besprochen beweist bfhead
    bfs biblically bilety biletów bionic bitand bitvector bitwis blogpost blopost bool boolean bootstrap
    bordedom botnet bph brach breakag bridgeless britisch bruteforc bt budynków buf bufsiz buildbot builtin
    calloc calmer carmaker catastrophiz cesspit changelog chatroom chdir checksum chik chinesischen chipmaker
    chipset ciberataqu ciberdelincuent ciberespionaj ciberestafa clang clc clickbait clipboard cls clunky
    codebas codeexec coiffeur combinatorial combler command-and-control comunitaria conductiv config const
    constvar contextually convocation cooperación corrig couldn counterattack counterexampl coupur
    credentialless creepier criminell crosshair crux cryptographer cryptography csp customis cutaway cutout cv
    cyber-threat cyberattack cyberattaqu cybercriminal cyberspac câbl cómputo daemon daf dangerzon darknet
    darkscienc darkwav dataclass decompression decrypt deepfak defac defacement definicji delug derandomiz
    derartigen deserialization detectado deterrenc dichotomy dif digestibl digitalizację diplomacia dislocat
    disquet distribué distrital distro diversen diverser doabl dopracowani dostępn downrank drahtlos dropdown
    drvink dróg durchsetzen działek déployé déroulement eax ebpf edgelord edx einger ekspresowych elid
    elif emac emulator encroach end-to-end enjeux enshittocen entdecken entité eponymous eright erkl errcheck
    errorformat erwirtschaften erwirtschaftet erzielen esc escrutinio estadunidens excitedly exfiltrat exklusiv
    exministro expertly exploitabl explorativ extort extradit fabricant faill fallo favicon fdopen filenam
    filereadabl filesystem filtración finishop finishstr firestorm florierend fmemopen fmt fopen forgettabl
    formateur formell fortify fprintf frameborder framerat frametim frenchism frombalanc frontpag fullsiz func
    fundację fuzzer gamepad gcc geltend geolocation geringen getarg gid glibc grainy grommet grsecurity
    gyroscop hackabl hackeo hadn handhold harbinger hardcod hasn headroom hei heptalogy heuristic high-valu
    homegrown homescreen hostnam howitzer httpd huésp hyperlink hypervisor icloud idling ie ifram imm immhead
    immutabl impetuous impressively incentivis incidencia incluida incompatibility indent india-pakistan
    information-steal ingress injerencia instahwpermaban intermediario interpellé ipado irlandesa
    irrecoverably isinstanc isn israélienn isset iterat jagen jailbreak jazzy jdoe joul jpeg jubilation
    justifiably jvoisin kernelctf kevan keyctl keystrok kmalloc kneecap kommerziellen konferencji konferencję
    krajoznawczych kultigen kurzem lackluster lambda legales legibl lexer libc libva linter lockpick locksmith
    logarithmic lshift lxc magnetometer maintainability maintainer makepeephol makeprg malloc mandalorianisch
    mangl manpag meaningfully melancholic memchr metaphorical microcod minipli misalign miscreant mishandl
    mixin mkdir moderner modernisation moniker monkeypox monoid monomorphic motorroad możliwych msgoff multa
    multi-stag murciélago mytyp najciekawszych najwyższym należących namespac needful negation newlin ngram
    nihilist nnoremap nonnegativ nonzero nss obiektach obiektów oddamy ofertow ogłasza ogłaszamy oh operand
    opinionat opnam opportunistic opsec optimistically optimizer organizację organizowaną out-of-band outmatch
    outrank overblown overloadabl overlong overwrit paganini painstakingly paralizar param parametrach parser
    passkey pavvv peephol penalis performant permaban personalization phishing-as-a-servic pid pidfil pierluigi
    plattform platynowym poderosa podobnych podpisem pomysłów popen poprawa popup portability postmortem
    powielających ppoll pre-auth predictably preemptiv preinstall preisg preiswert prezentacj pri printf
    profiler promocionar proof-of-concept proofread proxmox przedłużyliśmy przestrzennych przygotowani
    przyjemnością psubx pulgada pytorch qsort quantifier quickfix raked randomization randomness ransomwar
    readonly reassembl rechazó recog reconfigur redirection referer referrerpolicy regressiv reinstall
    remediation removeduplicat repl repliziert repor represalia reran rerout rescat retest retiró revendiqué
    rhythmically rollout rootkit rsp runon runtim runzero rusa rwm résilienc rąk s&m satisfiability sch
    schematu schi schli screensaver seccomp securityweek separator serrat serveur servidor serwisu setlocal
    sexualisation shellcod simplification sizeof slanderous solver spammer speedrun spellechecker spied spikier
    spillag sponsorem spool sprzedaż spywar src srebrnym stabil stabilen standardizer startend startenden
    startindex stateless statically stdio stdlib steganography steigern stowarzyszeni strcat stripdomain struct
    stworzeni subpag substr subvariant sudo sufrió superfluous superlativ symlink syncopat syntactically
    synthesiser sys syscall syslog systemd tagowania tagów takedown technischer tecnológico telco tematów
    templatis testen testsuit teuren theidentity theoretisch thermally timestamp timezon tldr tm tmux tobalanc
    toggl toolbar toolless toram totalsupply transposition tremolo triag trivially trov truncat truncation
    tumbler tupl turystycznych typecheck typeof typst udevadm udostępnionych ujednoliceni umask unbekannter
    unclassifi undefin underreport undersea undiscover unexploitabl unicod uninstall unmask unreadabl unreport
    unsat unsolvabl unstructur unsubtl unterhaltsam untrust unverifi up-to-dat uptick usability userland
    userspac usunięci vainfo vbulletin velcro ventilat verbaut verdingt verf verh verifier verschieben
    verzichtet victimiz victimology viert vimrc violaron virtualis virulent vish voraussichtlich vulnerabilità
    wasn weaponiz webmail weren whisperer whizkid will wouldn wrangl wspiera wspomoż wundersch wykonaniu xattr
    xp xvar yyy zadania zakupu zapytani zbiór zgłaszania zgłoszeń znaczników zobaczenia zugelassen
    zugewinnt zurzeit zusammenkommen zzz антирос браков взломал вредон госорг
    дипмисс замыкат затрон зафикс кабел канцлер киберат
    кинемат кремлев однопол отменит попыток радиост разосл
    раскрит тревог фаз хакер آبل آزادیوں آفة آمد آندرويد آيفون أحدث أرقام أغلقت أمني أمنية
    أميركية أنطونيوس أوقفت أيار إصدار إيقاف ابتزاز ابتكر اتفاقية احتيال احدى اختراق اختراقه ارب اعتماد اعلی
    افغان افغانستان الآلي الأجهزة الأربعاء الأركان الأشرار الأغنية الألماني الألمانية الأميركية الأنظمة
    الإسبانية الإنجابية الاتصالات الاحتيال الاربعاء الاستخبارات الالكتروني الانترنت الباحثون البرازيلي البنك
    التحتية التحقيقات التحيل التطبيقات التقنيات التنظيم التنفيذ التهديدات التوقيع الحساب الحيوية الذكية الرد
    الرقمية الرياضي الزوجية السعال السوبر السودانية الصادرة العملاء الفرع الفيتنامية الفيدرالي القروض القطاع
    القطري القياسات الكابل الكهربائية الليث المتقدمة المتهم المحمولة المرصد المسافة المسربة المشتركة المعروفة
    المعطيات النائية الناطق النطاق الهاكر الوزارة الوكالة اليورو الگ امداد امریکہ امریکی انتشار اور اپنے اگر
    ایک بأجهزة بارے بالأمن بالسجن بالعربية بالكاف بالمشاركة بتهمة برس بريد بريدها بريطانيا بسرقة بسوء بشرطة
    بضرورة بطاقات بلاغ بمكة بند بنظام بنكية بھی بیان تبدیلی تبرعات تحديث تحديثا ترد تطرح تطلق تعلقات تغريدة
    تفتح تكنولوجيا تلقت تمرين تمك تمكنه تهديد توصيلها توفر ثغرات ثغرة جانے جلدة جلسة جنرل جوجل جيميس جہاں حاجز
    حاسوب حالیہ حسابه حكومية خارجہ خبير ختم خرم خفیہ خلاف داركود دستگیر دفاع دوت دوسرے دونوں دہشت دیا دیے
    روبرتس رہا ریکس زيلنسكي زیادہ سحب سرية سکتا سکتی شامل صاف صلة صورتحال ضبط ضحية طالبان طرح طقم طيار عالمية
    عسکری عملها عنصرين غودمان فاروق فساد فوجی فيسبوك فہرست قائلة قرارداد قراصنة قیادت كابلات كاليفورنيا كرم
    كلابار كلينتون كوم لايف لبرنامج لخدمات للسلامة للسيارات للصحة للقضاء للمناطق لمكافحة لموسم لهجمات لیکن لیے
    مبینہ متصلة مجوهرات محاولات محدود محفوظ مذہبی مريب مسترد مستقل مطالبات مطلع مفتاح ملکوں ممالک منافذ مواقعها
    موريتانيا موضوعات موقعا میں نام ناکام نجران نجوى نجيب نشاط نوعه نيكسوس نہیں هاتف هجماتهم هجمة هزازي هكر
    هواتف وأخذ وأضاف وأعضاء وأوضح والاقتصاد والتحكم والتصدي والتطبيقات والمنظمات والے وجدة وجلده وزارت وزيرة
    وزیر ومحاولة ومراقبة يخترق يستخدمها يقتل يقرب ينتقد يورو ٹرمپ ٹلرسن ٹویٹ پاکستان پناہ چابک چاہتا ڈالر ڈونلڈ
    کام کرتے کرے کہا کہنا کیا کیے گئی گئے گردوں گردی ہوئے ہونے ہیں 모텔을 𝖙𝖗𝖚𝖊𝖈𝖔𝖑𝖔𝖗
    """,
}
"""Words that are no names, by their weight."""

NAMES: Final = {
    3: """
    googl microsoft
    """,
    3.5: """
    américa apt cisa cvss estado facebook latina rce unternehmen window москв
    """,
    4: """
    appl ccn centr convention ddo didier fbi justic kev lópez manuel nis obrador вашингт
    """,
    4.5: """
    android chrom cisco cnil doj donald freitag guardia interlock kaspersky lumma m&s nis2 noname057 pcs
    pegasus poc president revil salt sap scatter south spencer spider telemessag trump typhoon vpn whatsapp
    wordpress york
    """,
    5: """
    aeroflot api at&t badbox california ciso citrix cloudflar co-op coinbas copilot corp cve dior dragonforc
    east erlang europol fortinet gdpr github ics ict id inc interpol itu ivanti linux london nascar netscaler
    netweaver nsa nso openai paragon putin scada sentinelon sharepoint signal simplehelp sma sonicwall sony ssh
    texa tiktok toolshell viasat vs
    """,
    5.5: """
    5g a's a.d a.j a.k.a a.m aaa aaron aba abandonment abba abbey abbott abby abc abd abdel abdominal abdul
    abdullah abe abel aberdeen abigail aboard abraham absorption abstinenc abu abuja abundantly abyss aca
    academically academy acc acceptanc accessibility accordanc accordingly accurately acer achievabl acidic
    acidity aclu acm acne acs actin activism actuel acut acutely adaptabl adaptiv addictiv addison additionally
    adel adelaid adhd adherenc adler adm admirabl admiral admiralty admiration adnan ado adob adolf adoptiv
    adorabl adrenalin adrian adultery adulthood advent adventurous advers adversely advisabl advocacy aero
    aesthetically afar afc affectionat affectionately affirmativ affleck affluent affordability afghanistan afl
    afloat afp africa african afro afterlif agatha ageing agil agility agreeabl agricultur aguero aha ahem ahh
    ahmad ahmed ahold ai-power aidan ain aint airbnb airborn airbus aired airspac ajax akbar akira akron
    alabama aladdin alain alan alaska alba albany albert alberta alberto albion albuquerqu alchemy alcoholism
    alden alderman aldo alec alegr alejandro aleppo alessandro alex alexa alexander alexandr alexandra
    alexandria alexei alexis alfi alfonso alfredo alga algeria alianza alic alicia alienation alison alistair
    alkalin allah allan allergic allison alma almighty alonso alot aloud alpin alta alternately alternatively
    altogether alton aluminium aluminum alumni alvarez alvin alyssa amanda amazingly amazon amazon.com amber
    ambitious ambros amc amd amelia amen america american amherst amino amir amish ammo ammonia ammunition
    amnesia amnesty ams amy anaheim anal anarchy anastasia anatomy anc ancestral ancestry anchorag andersen
    anderson andhra andi andrei andrew andromeda andy anemia anesthesia anew angela angelic angelina angelo
    anglo angola angrily angry angular angus anim anita ankara ann anna annapolis anne annett annihilation
    annum anon anonymity anonymously anorexia antarctic antarctica anthony anthrax anthropology anti antifa
    antigua antisocial antoin anton antonio antony anus anwar anyhow anytim aol apa apach apartheid apathy apex
    apiec apocalyps apocalyptic apollo apostolic apparel appellat appendix applaus appleton appreciativ
    appropriately approx april aps aptly aqua aqueous arab arabia arabic arbor archaeological archaeology
    archaic archery archetyp archi archibald archiv arctic arent ariana arid ariel arisen aristocracy
    aristocratic aristotl ariz arizona ark arlington armada armageddon armenia arming armstrong army arnold
    arroganc arrogant arrow arsen arsenal arsenic arthritis arthur artillery artistry artykuł arya asa asap
    ascension asean asher ashevill ashley ashor ashton asia asian asie asparagus aspen asphalt aspirin assad
    assam assang assertiv association asthma aston astral astray astrid astrology asus aswell asylum ate
    atheism athena atkinson atl atlanta atlantic atlantis atleast atomic atop atp atrium att attentiv
    attractiveness attributabl attrition aubrey auburn auckland aud audacity audi auditorium auditory audrey
    aug auge august augusta augustin aurora auschwitz austen austin australia australian austria authenticity
    authoritativ authorship autobiographical autoimmun autonomy ava avalon ave avery avg aviv avoidanc awak awe
    awfully awhil awkwardly awok aws aww awww axel aye azerbaijan aziz azur b.a b.c b.s baba babylon bac bach
    backseat backstag bacon bacteria bacterial baden badminton bae baghdad bah bahia bahrain bailey baird baked
    bakersfield baking baldwin balfour bali ballard ballet baltimor bam bama banco banda bangalor bangkok
    bangladesh bangor bannon bao barack barbara barbaric barca barcelona barker barkley barley barlow barnard
    barnett baroness barrett barry bartholomew bartlett barton basal basel baseman basil bathurst batman
    batsman bauer bavaria baxter bayer baylor bbc bbq bcs bdsm beatric beatty beaumont beautifully beauty becca
    becker beckett beckham becky bedford bedrock bedsid beethoven beforehand behavioural beig beij beirut
    beitrag bela belarus belfast belgium belgrad believabl belinda beliz bellamy bellevu belmont belo benedict
    benevolent benghazi beni benjamin bennett benny benson bentley benton benz bereich bergen berger berkeley
    berlusconi berman bermuda bernadett bernard bernardino bernardo berni bernstein bert bertha bertrand beth
    bethany bethel bethesda bethlehem betsy betty beverly bewar beyonc beyoncé bhai bharat bianca bianchi
    biden bieber bigfoot bihar biking billi billy bingham bingo bio biochemistry biodiversity biographical
    biologically biomass biomedical bipartisan bipolar birmingham bismarck bison bit.ly biting bitterly
    bitterness bittersweet bjp blackberry blackburn blackjack blackpool blackwell blah blain blair blak
    blanchard blatantly bled blender blindly blindness bling bliss blm bloodstream bloody bloomberg bloomington
    bluegrass blurry blvd bmi bmw bob bobby bodily boeing bogotá bogus bois boko boldly bolivia bollywood
    bolton bombay bona bondag bonni bono bony boogi booing booker boon bordeaux borderlin boredom boris bosch
    bose bosnia boston botany botox botswana bouncy bourn bournemouth bowed bowen bowi bowing bowman boxed
    boxing boyd boyl brad bradford bradley bradshaw brady brandon brandt brandy branson brass braun bravely
    bravery bravo brazil breachforum breadth breezy bremen brenda brendan brennan brent brescia bret brett
    brewster brexit brian bribery bridal bridget bridgewater brigadier brigham brighter brightest brightly
    brightness brighton brillianc brilliantly brisban bristol britain britannia british britney britt brittany
    brittl broadway broccoli brock brodi brody broker bronx bronz brooklyn brotherhood brownish bruc bruh
    brunch brunei bruno brunswick brunt brutally bryan bryant bryc bst btc bts btw bubba bubbly buchanan
    bucharest buckingham buckley bucky budapest buddhism buffalo buffett buffy buick bulgaria bullion bullish
    bumpy bundesliga bundestag bundy burbank burberry bureaucratic burgundy burk burkina burlington burma
    burmes burnett burnham burnley burnt burt burton busch businessman butler butter bye byron byu c&c c'mon
    c.j cabello cactus cad caffein cahill cain cairo caitlin calais calcium calculus calcutta caldwell caleb
    calendar calf calgary calhoun cali calif callahan calmly calvin cam cambodia cambridg camden cameraman
    cameron cameroon camill camilla campbell canada canadian canberra cancerous candic cannabis canterbury
    cantor cao capa cape capitalism capitol capt captivity caramel carbon cardiac cardiff cardio cardiovascular
    cared carefre carey caribbean carl carla carlisl carlson carlton carly carlyl carmel carmen carmichael
    carnag carnegi carney carnival caro carolin carolina carolyn carr carrick carrington carroll carson carter
    cartwright casey cashmer casper cass cassandra cassidy castello castillo castro casually catalonia catchy
    catherin cathy caucasus cautiously cavalry cavendish caviar cayman cbc cbd cbi cbs ccc ccp cctv cdc cds cdu
    cebu cecil cecilia celery celest celia celin celsius cena centenary centennial centrally centric ceo
    cerebral cervical cesar cessation cett ceylon cfa cgi chad chadwick chai chairmen chamberlain champagn
    chandler chandra chanel chaplin chapman chappell charakter charcoal charisma charismatic charitabl
    charleston charley charli charlott charlottesvill charlton chastity chateau chatgpt chatham chattanooga
    chavez cheaply cheddar cheeky chees cheesy chelsea cheltenham chem chemically chemotherapy chen cheney
    cheng chennai cher chernobyl cheryl chesapeak cheshir chester chesterfield chet chevrolet chevy cheyenn
    chiang chiara chic chicago chiefly childbirth childcar chili chin china chinatown chines ching chlo chlorin
    cho choi cholesterol chong choo chow chris christchurch christensen christi christianity christin christina
    christopher christy chromium chrysler chu chubby chuck chun chung chunky churchill château cia cicero cina
    cincinnati cinderella cindy cine cinematography cinnamon cir circus cis citizenship citrixbl citrus civ
    clair clar clara clarenc clark clarkson classy claud claudia claudio clay clayton cleanliness clearer clegg
    clemson cleopatra clergy clergyman cleveland clickfix clifford clifton climax clinically clint clinton cliv
    clockwis closeness cloudy clout clumsy clyd cms cnbc cnn coachella coastal cobalt cobb coca cocain cochran
    cockpit cocky cocoa coda coded codex cody coe coercion coffe cohen cohesion coincidentally coke cola
    colbert colby colchester colder coldest coleman coli colin coliseum collaborativ collateral colleen
    collegiat collingwood collusion colo colombia colombo colonialism colonization colorado colorful colton
    columbia columbus coma combustion comcast comedic comey comfortably comin commemorativ commonwealth
    communism companionship comparativ compass compassion compassionat completeness complicit complimentary
    composur comprehension compton compulsiv compulsory comt conan conceivabl concis conclusiv concord
    concordia concurrently condensation conduciv confidentiality confinement confirmation confluenc conformity
    congestion congo congress congressman congressmen connecticut conni connolly conor conrad consciously
    consciousness conservation conservatism considerably constanc constantin constipation consular consultativ
    cont contagious contamination contempt contentious conti continental contingent continually continuum
    contraband contraception contradictory contrary convection conversely convex conway cookery coolest cooper
    coordination copeland copenhagen coping copper cora corbett corbin corbyn corea corey cornelius cornell
    cornish cornwall corny corona coronary coronation corporation correctional corrosion corrosiv corsa cortex
    cortez cory cos cosby cosmic costco costello costly cosy could'v couldnt coulson coulter council councilman
    countdown countess countrymen countrysid courag courtney courtship coutur coventry covid cowardic cowardly
    cox cpc cpi cpr cps cpu craftsman craftsmen crafty craig craigslist cranky crappy crawford crawley craziest
    creamy credibility creek creepy crept crescent cret cretaceous cried crimea crimson crispy cristiano
    cristina cristo criterion critically croatia croix cromwell crosby crossfit crowley croydon crud cruz
    crystallin csa csr css csu ctrl cuba cubic cuddly culinary cullen culmination cultivation culturally
    cumberland cumbersom cumbria cumulativ cunningham cuomo cured curing curiously curly curry curtis curvy
    cutest cutler cuz cvs cyanid cynicism cynthia cyprus cyril cyrus czech czechoslovakia córdoba d.c dada
    daddy dade dae daft dah dahl dakota dalai daley dalton daly damascus damian damien dammit damon dana
    danabot dani daniell danish danny dant daphn darby darcy dared darius darkest darkness darrell darren
    darryl darth dartmouth daryl dave davenport davey david davidson davis davita dawn dawson daytim dayton
    daytona dazed ddr dea deadliest deadpool deaf dean dearest dearly debatabl debbi deborah debra debris dec
    december decency decidedly decker deco decor decreto dee deepest deer defamation defectiv defensively
    definitively deforestation defunct degeneration degradation dehydration dejan delaney delawar delhaiz delhi
    deli deliberately delusional delux demeanor dementia demi demis democrat democratically dempsey deng denim
    denis denmark dennis denny densely dentistry denton denver departmental dependabl dependenc depletion
    deportivo depp depreciation derby derbyshir derek derogatory derrick derry descriptiv desmond desperately
    desperation destiny destruction deterioration detrimental detroit deutsch devastation devin devoid devon
    dew dewey dex dexter dhabi dhaka dharma dhs dian diana diarrhea diaspora diaz dicaprio dickinson dickson
    didnt diego diesel dietary differentiation digestion digitally dignity diligenc diligently dillon
    dimensional dinah dion dioxid dirk dirty disarmament disbelief disciplinary disco discord discretion
    discretionary discriminatory dishonesty disney disneyland disobedienc disorderly disparat dispersal
    displeasur disruptiv dissatisfaction dissemination distinctiv distinctly distraught ditto divergent
    diversification divin diving divisional divisiv dixi dixon diy dizziness djokovic djs dlc dmitry dmv dna
    dnc dobson doctoral dod dodgy doha doherty doin dolan dolc dolly dominanc domingo dominic dominiqu
    donaldson doncaster dong donnelly donni donny donovan doo doomsday dopamin dope doping doppler dora dorian
    doris dormant dorothy dorset dortmund doth doubly doug dough douglass dover downey downloadabl downstream
    doyl dps dracula dragon drainag drak dre dreamt dreamy dresden drew dried drs drummond drying dsm duan
    dubai dublin dubois duchess dudley duel duff duffy dug duh duluth duly dum dumber dumbest dunbar duncan
    dunde dung dunham dunkirk dunno duplicat dupont durability duran durban durham dusk dustin dusty dutch
    dutton duty dvd dwayn dwight dyed dyer dylan dynamit dysfunctional dyson dystopian díaz düsseldorf earl
    earliest earthly eastman easton eastwood eaten eaton ebay ebola ebony ecb ecclesiastical eco ecology
    economically ecstasy ecuador eddi eden edgar edged edging edgy edison edith edm edmonton edna edo eds edt
    eduardo edwin effectiveness efficacy egan egypt eiffel eighteen eighteenth eileen einstein eisenhower elain
    eldest eleanor electrically electro electronically eleganc elena elephant eleventh elf elgin eli elijah
    eliot elis elisabeth eliza elizabeth ellen elliot elliott ellis ellison elmer elon elsa elton elvis ely
    emancipation emanuel embryonic emergenc emeritus emerson emery emigration emil emilia emilio emily eminem
    emma emmanuel emmett emo emory emotionally empathy empowerment empress emptiness ems encouragement endgam
    endlessly enduranc eng england english englishman enjoyabl enjoyment enlightenment ennis enormously enrico
    enriqu enthusiastically entirety entourag entrepreneurship environmentally enzo eos epa epidemiology
    epilepsy episcopal epitom epl eps epstein equator equatorial equilibrium equitabl eradication erasmus
    erdogan erfahrungen erfolg eric erica erie erik erika erin erm ernest erni erosion ers esa escobar esl espn
    espresso esq esqu essenc essex estadio esther estonia esxi eta eternally eternity ethan ethanol ethel
    ethereal ethernet ethically ethiopia ethnically etsy eugen eun euphoria eur eureka europ europea european
    eurovision eurozon euthanasia eva eve evelyn evenly everest everett everton everytim evidently evo
    evolutionary ewing exc exceedingly excellenc exchequer excitement exclusiv exemplary exeter exhaustion
    exhaustiv existent exodus exp expansiv experimentation expiration explanatory exploratory explorer
    exponentially expressiv expressly exquisit ext extant externally extinct eyed eyeliner eyesight eyre
    ezekiel ezra faa faber fabian fabio fabulous facial facto faded fahrenheit fairfax fairfield faith
    faithfully faked faking fallon fame famed familiarity fanny fantasy farag farah farc fargo farley farrell
    farther fascism fashionabl fatally fated fatima faulkner fauna favorably favourabl faye fcc fda feasibility
    feasibl feb february federally federation federer federico feelin feldman felicity felip felix feminin
    femininity feminism feng fenton ferdinand fergus ferguson fernandez fernando fernández ferrari ferris
    ferro fertil fertility festiv fetal ffs fianc fiance fiasco fibrosis fickl fiction fictitious fidel
    fidelity fifa fife fifteen fifteenth fiji filth filthy filtration finely finer finest finland finnish fiona
    firefox fireman firemen firepower firewood firma firsthand firstly firth fiscal fischer fission fitch fitz
    fitzgerald fitzpatrick fla flair flanagan flashy fled fleetwood fletcher flew flickr flint flora floral
    florenc florida flown floyd flu fluffy flung fluorescenc fluorescent flux flynn focal fodder foley foliag
    fondly fondness foo footwear footwork footy forbidden forcefully forcibly ford fore foreman foreseeabl
    foresight forestry forex forgiven forgiveness formativ forsaken forster forsyth fortitud fortnit fortuna
    fortunat fortunately fourteen fourteenth fowler fox fps fragil fragmentation fragrant franc francesca
    francesco francis francisco franco francois frankenstein franki franklin frantically franz fraser fraught
    frazier freakin freaky fred freddi freddy frederic frederick freed freeman freestyl fremantl fremont french
    frenchman freshly freshman freshmen freshness freshwater fresno freud fried friedman friedrich friggin
    fritz fro frontal frontman froz frozen fruition fruity frying fsa fsu ftc fuga fuji fukushima fulfillment
    fulham fullest fulton fungal fungi fungus funk funktion funnier funniest fury fused fuzzy fyi gabby gabe
    gabriel gabriell gaddafi gaelic gaga gail gainesvill gala galactic galile galileo gallagher galloway gallup
    galor galveston galway gamma gandhi gao gaping gara garanti garcia garcía gardiner gardner gare gareth
    garfield garlic garrett garry garth gary gaston gastric gastrointestinal gate gated gatsby gavin gayl gaza
    gazett gazing gdp geelong gees gemini gemma genai generosity generously genesis genetically geneva genoa
    gentleman gentlemen gently gentry genuinely genus geo geoff geoffrey geographically geology georg
    georgetown georgi georgia geothermal gerais gerald gerard germain german germanic germany gerrard gerry
    gertrud gestapo gettin getty gettysburg gewinn ghana ghostly ghz gia gibraltar gibson giddy gideon gigantic
    gigi gilbert gillespi gillett gillian gilmor gimm gin gina ginger giorgio giovanni gis gist giusepp glacial
    gladly gladston glam glamorous glamour glasgow glastonbury glee glendal glenn gloom gloomy gloria glory
    glossy gloucester gloucestershir glover glucos glued gluten gma gmail gmbh gmt goa goddard godfrey godly
    godzilla goeth gogh goin goku goldberg golden goldfish goldi goldman goldstein gomez gon gong gonzalez
    gonzález goo goodby goodman goodness goodnight goodwin goos gop gopro gordon gore gorman gosh gotcha
    gotham gourmet governanc governmental gps gpu grac graci grady graem graffiti graham grammar granada
    grandchild grandchildren granger granit graphit grassy gratification gravity gravy grayson greasy greatness
    greco greed greedy greenberg greener greenfield greensboro greenvill greenwich greenwood greer greg gregor
    gregory greta grey griff griffin grimm gritty groovy grossly grosso groundwater groundwork grover gruesom
    grumpy gsm gst gta guam guangzhou guantanamo guardian guatemala gubernatorial gucci gui guido guilt
    guinness gujarat gulf gundam gunfir gunman gunmen gunna gunpoint gunpowder gupta gus gustav guthri guyana
    gwen gym habitabl hadley hagu hah haha hahaha hahahaha hahn hairy haiti halal haley halftim halfway halifax
    hallelujah halloween ham hamid hamilton hammond hampshir hana hancock handball handedly handel handmad
    handwritten hanna hannah hannibal hannover hanoi hanover hansen hanson happier happiest hara haram harcourt
    hardcor hardest hardness hardy harlan harlem harley harmful harmon harold harper harriet harrington harris
    harrisburg harrison harry harshly hartford hartley hartman harvard harvey haryana hasan haskell hassan
    hasty hateful hath hathaway hating havana havent havin hawaii hayden hayley hayward hazardous haze hazel
    hazy hbo hdmi healthier healy heartbroken heartfelt heather heathrow heavenly heavier heaviest heck hectic
    hector hee hegemony heh hehe heidelberg heidi heinrich heinz heisman helen helena helium helix hell heller
    hello helsinki hemingway hemp henderson hendrix henley henri henrik henry henson hentai hepatitis hepburn
    herbert hereby hereditary herein heritag herman hermann hermion hernandez heroism herrera hertfordshir hess
    hester hewitt hewlett hey hezbollah hilary hilda hill hillary hillsborough hilton himalayan hindi hinduism
    hindus hiroshima hitchcock hitherto hitler hitman hiya hmm hmmm hms hobart hodgson hoffman hogan holden
    holiness holland hollis holloway holly hollywood holocaust holt homelessness homemad homework homo
    homophobia homophobic homosexuality honda honesty honey hong honolulu honorabl honourabl hoo hooper hooray
    hoover horac horatio hormonal horn horny horribly horrid horseback horsemen horsepower horticultur
    horticultural hostil hotter hottest houghton housewif houston how'd howard howi hpv hrs htc hua huang
    huawei hubbard hubbl hubby hubert hud huddersfield hudson huffington hugo huh hui hulu humankind humbly
    humboldt humidity humility humor hungary huntington hurley hurtful hussain hussein hutch hutchinson hutton
    hwy hyatt hyde hyderabad hydra hydration hydro hydroelectric hye hygien hyped hyper hypertension hypnosis
    hypnotic hysteria hyun hyundai i'd i'll i'm i's i've iain ian ibiza ibm ibn ibrahim icc ice iced icelandic
    icing iconic icy ida idaho idc ideally idf idk idle ids ieee ifs iggy ign ignition igor iii ike ikea ill
    illegitimat illinois illustrious imaginabl imaginary imaginativ imdb imf immaculat immatur immens immensely
    immersion immersiv immoral immortality immunology imo imperialism impetus implicitly imprisonment impromptu
    improperly impulsiv imran ina inability inaccurat inaugural inception incest incidentally inclusiv
    incompatibl incompetenc incompetent incomprehensibl inconclusiv inconsistent indefinit india indian indiana
    indianapolis indica indigenous indigo indirectly individuality indo indonesia ineligibl inertia inevitably
    inexpensiv infancy infantil infantry infectious inferior inferno infertility infinitely infirmary
    inflammatory influential influenza influx informally informational ing ingenuity ingram ingrid inherently
    innat inner innocenc inorganic insanity insensitiv inseparabl insightful insistenc insomnia inspirational
    insta instagram instinctively institut instituto instrumentation insulin integral intel intelbroker
    intellectually intelligent intensely intentionally inter interchangeabl intercontinental intercours
    interdisciplinary interessant interim internally interpersonal interplay interracial interstellar
    intestinal intimately intimidation intolerabl intolerant intra introductory invariably inventiv inverness
    involuntary ioc iodin ionic iot iowa ipl ips ipswich iran iranian iraq ireland iren irish irl ironically
    ironman irresistibl irreversibl irrigation irs irvin irving irwin isa isabel isabell isabella isaiah isbn
    ise ish isil isis islam islamabad isnt iso israel israeli israelis iss issa istanbul italy itchy ithaca ito
    itv ivan ivf ivory ivy izzy j.d j.j j.p j.r jacki jackson jacksonvill jacquelin jade jae jai jaim jakarta
    jake jamaica jamal jameson jami jan jane janet jang janic january japan japanes jared jargon jarrett jarvis
    jasmin jason jasper java javier jax jeann jeb jed jedi jeez jeff jefferson jeffrey jellyfish jenna jenner
    jenni jennifer jenny jensen jeremiah jeremy jericho jerom jerry jerusalem jess jessi jessica jewellery
    jewelry jewish jfk jiang jihad jill jim jimi jimmy jin joachim joan joann joanna joaquin jobless jodi jody
    joe joel joey johan johannesburg johansson john johnny johnson johnston jojo joked jokingly jolly jonah
    jonathan jone jonny joo joon jordan jorg jose josef joseph josephin josh joshua josi josiah joyc judah
    judaism judd jude judgmental judith judo judy juicy julia julian julien juliet julius july jumbo jun june
    juno jupiter jurassic jus justin juventus jürgen kabul kahn kai kaiser kali kane kang kano kany kaplan
    kapoor kappa kara karachi karan karaok karat karen karim karin karl karnataka kashmir kat kate katharin
    katherin kathleen kathryn kathy kati katrina katy katz kaufman kavanaugh kay kayla kazakhstan kean keaton
    kei keith keller kelley kellogg kelly kelsey kelvin ken kendall kennedy kenneth kenny kensington kent
    kentucky kenya kepler kerala kerr kerry kershaw kessler ketchup ketter kevin keynot kfc kgb khalid khalifa
    khan khmer kia kickstarter kiev kim kimberly kimi kimmel kin kindness kingdom kingsley kingston kino
    kinship kira kirby kirk kirsten kkk klan klaus knowingly knowledgeabl knox knoxvill kobe koch kodak koh
    kolkata kong kool korea korean kosher kosovo kraft kramer kremlin kris krishna kristen kristin kristina
    kruger kuala kumar kung kurdish kurdistan kurt kuwait kyle kyli kyoto kyrgyzstan kyri l.a labour labrador
    laced lacey lacross lactos lacy laden lafayett laguna lahor lai laird laissez lake lam lamar lambert lamont
    lana lancashir lancaster lane langley lanka lapd lara larry larsen larson larva lasagna lastly latent latex
    latvia lauderdal laughabl laughter laundry laura lauren laurenc laurent lava lavender lawless lawrenc
    lawson lax laying lazarus laziness lbs lcd lds leafy leah leann lear lebanes lebanon lebron lee
    legalization legit legitimacy legitimately lehman leicester leigh leighton leipzig leisur leland lena
    lennon lennox lenny lenovo lent leo leon leonard leonardo leopold leroy lesley lesli lesser lester lethal
    letterman levant levin lewis lex lexington lexus león lgbt lgbtq liabl liam liang libby liberalism
    liberation liberia libya lick lifeless liga ligu liking lill lillian lilly lima limbo limelight limitless
    lincoln lincolnshir linda linden lindsay lindsey lined lineman linkedin lionel liquidity lisa lisbon lite
    literacy literatur lithium lithuania lithuanian litigation liu lively liverpool livestock livin livingston
    liz liza lizzi llc lloyd llp lmao lmfao lng loca lockbit lockhart locky locus lofty logan logically loir
    lois loki lol lola longevity lookin loosely lopez lord lorenzo loretta lorrain lott lotto lotus lou louder
    loudest loudly louis louisa louisiana louisvill lousy louvr lovabl lovingly lowe lowell lowly lowry lsd lsu
    ltd lte luc lucia lucian lucifer lucill lucius luckily lucy ludwig luggag luigi luis luiz luke lula lulu
    luminous lumpur luna lunar lunch lund lupo lupus lured lush luther luton lux lvl lydia lyft lyme lymph
    lyndon lynn m.a m.d mabel mac macaroni macarthur macbeth macbook macdonald mace macedonia macho mack mackay
    mackenzi macleod macmillan macon macquari macron mad madagascar madam maddi madeira madelein madelin
    madison madly madman madness madonna madrid maduro mae mafia maga magdalen maggi magically magna magnesium
    magnum magnus maguir mahal maharashtra maher mahmoud mahogany maiz maj majesty makeshift makeup makin
    malaria malawi malaysia malcolm mali malibu malic malignant malik mallory malnutrition malon malta mama
    mamma mammalian managerial manchester manda mandela mandiant mandy manga manganes manhattan manhood mania
    manila manitoba mankind manly manny manpower mansfield manslaughter manson mao maori mara marc marcel
    marcelo march marcia marcus marg margaret margot mariah marian mariann marilyn marina marino mario marion
    marissa marital marjori markedly markus marlen marley marlon marlow maroc marquis marriott marrow marshall
    marta martha martin martinez marty martyrdom martín martínez marvel marvin marxism mary maryland maría
    masa mascara masonic masonry massa massey mastercard masturbation mata mateo mater materially maternal
    maternity mathematically mathieu matilda matrix matteo matthew matty maud maui maureen mauric mauritius
    maxin maxwell maya mayer mayhem maynard mayonnais mayoral mayweather mazda mba mcbrid mccab mccain mccall
    mccann mccarthy mccartney mcconnell mccormick mccoy mcdermott mcdonald mcdonnell mcdowell mcge mcgill
    mcgrath mcgraw mcgregor mcguir mcintosh mckay mckenna mckenzi mckinley mckinney mclaren mclaughlin mclean
    mcleod mcmillan mcnamara mcqueen meaningless mechanically medicaid medically medicar medicinal medieval
    medina mediterranean medley meg megan meghan mel melancholy melani melbourn melinda melissa melo melvill
    melvin memorabilia memorabl memphis mendoza meng meningitis menopaus menstrual mer mercer merch mercury
    mercy meredith merkel merlin merrick merrill merritt merry meryl mesa messy metabolism metadata metallic
    metallica metcalf meteorological meteorology meth methan methyl metro metropolis mexico mfa mgm mhz miami
    mica micah mice michael michel michelangelo michelin michell michigan mick mickey micro microbial
    microbiology microscopy midday middlesbrough middlesex middleton midland midnight midst midsummer midtown
    midway midwest midwif might'v mighty migratory miguel mika mike mikey mikhail mila milan mildly mileag
    miley milford miliband milk milky millennia millennium miller milner milton milwauke mimi minaj mindfulness
    minecraft mined ming minh minneapolis minnesota minni minsk miraculously miranda miriam mischief misconduct
    miserably misogyny mississippi missouri missy mistakenly mister misty misunderstood mitch mitchell
    mitochondrial mitsubishi mlb mls mma mme mmm mockery moda modell moderately moderation modernism modernity
    modesty modi moe mohammad moira moist moistur mojo moldova molly molten momentarily momentous momentum
    mommy mon mona monaco mongodb mongolia monica moniqu monk mono monoxid monro monsanto monsieur montagu
    montana montenegro monterey montgomery montreal monty moody moon moos mor morality moran mord moreno
    moreover morgan mori morley morocco morphin morris morrison morrow mors mortality mortem mortimer morton
    morty moscow moss mosul moth motherhood motivational moto motor motorola mott motto mountainous mourinho
    movabl mozambiqu mozart mph mps mrs msg msm msnbc msp msu mtv mubarak mucus mud mueller muhammad muir
    muller multi multimedia multiplayer mumbai mundan munich munro murdoch murky murphy murray muscular museo
    musical musically musk mussolini must'v mustafa mustard mvp myanmar myrtl myspac mysteriously myth mythical
    méxico müller n't n.c n.j n.y nadia nadin nadu nafta nah nairobi nameless namibia nan nana nancy nano nao
    naomi napa napier napoleon narcissistic narendra narrower narrowly naruto nas nasa nasal nasdaq nash
    nashvill nassau nasser natal natali natalia natasha nate nathan nathaniel nationally nativity nato natura
    naughty nautical naval navy naw nawaz nay nazis nba nbc ncaa ncsc ndp neal nearer nearest neatly nebraska
    nec nectar ned needy negatively negativity negligenc nehru neil nelly nelson nemesis nemo neo neon neonatal
    nepal neptun nerdy nero nervously netanyahu netflix neurology neuronal neutrality nevada nevermind nevill
    newark newcastl newfound newfoundland newman newport newsweek newton newtown nexus neymar nfc nfl nguyen
    nhl nhs niagara niall nicaragua nicer nicest nicholson nick nickelodeon nicki nicky nico nicol nicotin
    nielsen nietzsch nifty nigel niger nigeria nightfall nightlif nighttim nih nike nikita nikki nikolai nikon
    nina nineteen nineteenth nino nintendo nirvana nissan nitro nixon noaa noah nobel nobility nocturnal noel
    noisy nokia nolan nomadic nonexistent nonfiction nonlinear nonstop noon nope nora nordic norfolk norman
    normandy norris nors north northampton northbound northeast northeastern northumberland northwest
    northwestern norton norway norwich norwood nosed nostalgia nothin noticeably noting notoriety nottingham
    nov novak november npr nra nrl nsfw nsw nucleus nucor nudity nutritious nutshell nutty nutzer nvidia nxt
    nyc nye nypd nyse nyt nyu o'brien o'clock o'connell o'connor o'donnell o'malley o'neill o'reilly oakland
    oakley oasis oatmeal obama obamacar obedienc obes obesity obi obligatory oblivion obscen obsessiv
    occidental occupancy occupational ocd oceanic oct october oculus odessa odin odyssey oecd ofc officiel
    offseason offshor ofth ogden ohh ohhh ohio oily okay okinawa oklahoma olaf oldham ole oleg olga oliveira
    oliver olivia olivier olli olsen olson olympia olympus omaha oman omar ombr ombudsman omega omg omnibus
    oncology oneself ono onstag ontario oof ooh ooo opec openness opium oppression oppressiv oprah optical
    optimism opting opus orally orchestral ordinarily ordnanc oregon organisational organizational oriental
    originality orion orlando ornat orr orthodox ortiz orton orwell osaka osama osborn oslo osu oswald otc otis
    ottawa otto ouch outback outer outreach outspoken outta oval ovarian overboard overcam overdriv overgrown
    overheard overland overnight oversaw overseen overtim overtly overview overwatch overweight overwhelmingly
    owed owning oxford oxfordshir oxidation ozon p.a p.s pablo packard paddington paig painfully paisley pak
    pakistan palais palazzo pale paleo palermo palestin palestinian palin palladium palmer palpabl palsy pam
    pamela panama panasonic pancreatic pandora panic paolo papa papal paparazzi paperwork papua paradis
    paraguay paralysis paramount paranoia paranoid paranormal parasitic parenthood parker parkway parlement
    parliamentary parma parmesan parramatta parry parsley participatory pasadena pascal pasha passionat
    passionately passover pasta pastoral patel paternity paterson patiently patriarchal patric patricia patrick
    patriotic patriotism patronag patsy patterson patton paul paula pauli paulin paved pavel pax paxton payn
    paypal pbs pci pcr pdf pdp peabody peacefully pearc pearson pedro peeing peggy pell pelosi pelvic pelvis
    penc penelop peng peninsula pennsylvania pentagon peoria pep pepe pepper pepsi percy perez periodically
    perjury permissibl perpetually perry perseveranc persia persuasiv perth pertinent peru pervasiv pervers
    perú peta pete peterborough petersburg petersen peterson petra petri petrol petty peugeot peyton peña
    pfizer pga ph.d pharmacology phd phenomena phenomenon phew phi philadelphia philanthropic philharmonic
    philipp phoeb phoenix phosphorus photographic photography php phyllis physiology pia piazza picard picasso
    picky picturesqu pietro pikachu piled pinky pinterest pinto piping piracy pisa pittsburgh pivotal pixar
    placebo plagiarism plainly planetary plata platinum plato playabl playback playboy playstation plaza plc
    pleasantly plethora pls plurality plush pluto plutonium plymouth plywood plz pneumonia png poe poisonous
    poked pokemon poker pokémon poland polar policeman policemen polio polish polit politely politically polk
    polka pollard pollock polly polo polska polski poly pong pontiac poo pooh poorer poorest popcorn pope
    populac popularly porcelain pork porn pornographic porous porridg porsch portland portsmouth posh
    positively positivity postag postdoctoral postseason postwar potassium potent potomac potter potus poultry
    pov powell powerfully powerless powerpoint powerschool ppl ppm ppp prada pradesh pragu pratt praxis
    precedenc predatory predictiv predominantly preferabl preferably prehistoric prematur prentic prepaid
    preparatory preparedness prescott preseason preserv preservation presley prestig prestigious preston
    presumably pretoria prettier prettiest preventabl preventativ prevention priceless pricey prid priesthood
    prim prima primal primavera primetim princ princeton principally priscilla pristin pritchard privy pro
    probation proctor prof professionalism professionally profoundly prog prognosis progressively prometheus
    prominently pron propan propulsion pros prosperity prosperous prostat prostitution protectiv proto
    providenc provinc provincial prowess prussia pryor psa pseudo psg psi psp pst psychiatric psychiatry
    psychologically psychosis pts ptsd pty puberty publica publicity puerto puffy pulitzer pulmonary pulp pune
    punishabl punitiv punjab pur pura purdu purest purification purity purpl purposely pursuant putnam pvc pvt
    pyongyang python pérez qaeda qatar qing qld qpr quantum quartz quebec queensland quentin quicker quickest
    quid quieter quincy quinn quirky quiz quo qur'an quran raced rachael rachel racially racing radcliff
    radically radioactiv radiology rae raf rafa rafael raging rahman rahul rainbow rainfall raj rajasthan
    raleigh ralph ram ramadan ramen ramirez ramsay ramsey rana rancho rand randall randolph randy rao raped
    raphael raping ras rashid rasmussen rat raul ravi raymond rayon raza rbs rca reactiv readership readily
    reagan realism realty reasonably rebecca rebellious rebirth reborn rebuilt receptiv reclamation recognizabl
    recon recruitment rectangular reddish reddit redemption redevelopment redistribution redmond reec
    reelection rees reflectiv refrigeration regan regency regeneration regga reggi regina reginald regis reich
    reid reilly reina relatabl relativity relaxation relentlessly relevanc reliability reliant religiously
    reluctanc reluctantly rem remainder remarkably remembranc remors remuneration remy renaissanc renal renault
    rene reno rené repentanc repetitiv reproductiv republic repulsiv reputabl resettlement resolut respectabl
    respectfully respiratory respit resurrection retinal retribution retro retrospect reuben rev reveng
    reverenc reverend reversibl revival rex rgb rhodesia ric rica ricardo rice richardson richer richi richly
    richmond richness richter rick ricky ridden ridley righteousness rightfully rightly rihanna riley rin ringo
    ripe ripley rita ritchi ritz rivera riversid riviera robbi roberta roberto robertson robin robinson robo
    robson robyn roc roca rocco rochell rochester rockefeller rockford rockin rockwell rode rodeo rodney
    rodrigo rodriguez rodríguez roe rohan roi roland rolex rolf rom romain romana romania romano rome romeo
    romero romney romo ron ronald ronaldo ronni rooney roosevelt rory rosa rosemary rosen rosenberg rosi ross
    rossi rosso rosy rotary roth rotherham rotten rotterdam roulett routledg rowan rowe rowing roxy roy royal
    royc rpm rsa rss rts rubbish rubbl rubin rubio rude rudimentary rudolph rudy rufus rugby ruiz rum rundown
    runnin rupert rural russell russi russia russian russo rust rusty ruth rutherford rwanda ryan ryder rye ryu
    résidenc s.a s.c sabbath sabin sabr sabrina sacramento saddam saddest sadi sadly sadness safari safest
    saffron saga sahara saharan saigon sakura salaam salah salem salesman salford salin salisbury saliva sally
    salman salmon salsa salty salvador salvation salvator salvini samantha samba sami sammy samoa sampson
    samson samsung samurai sanchez sanderson sandra sandy sane sanford sang sanitary sanitation sanity sanjay
    sank sanskrit santa santana santiago sao sara sarah saratoga sarcasm sarkozy sasha saskatchewan sassy satan
    satanic satin satir satisfaction satisfactory saturation saturn sauber saudis saul savannah sawyer sayin
    sbs scala scandinavia scarborough scarcely scarcity scariest scarlett scenery scenic schizophrenia schmidt
    schneider scholarly schultz schulz schumacher schumer schuster schwartz schwarzenegger sci scientifically
    scientology sclerosis scooby scoreless scorpio scotch scotia scotland scott scotty scribbl scrutiny scuba
    scully sea sean seasid seasonally seattl seawater sebastian secession secondly secrecy secretariat
    secretary secretiv sedentary seductiv sega segmentation seinfeld selectively selena selfishness selma semen
    semi seminal semitic semitism senat seneca senegal seniority sensory sensual sentimental seo seoul sep sepa
    sept september septic serbia seren serena serenity serg sergei sergey sergio seriousness serotonin serra
    servicemen sesam seth seventeen seventeenth severanc severely sevill sevilla sewag sewn sexiest sexually
    seymour sgt sha shabby shadow shaggy shah shakespear shaky shalt shan shanghai shannon shapiro shaq sharia
    sharif sharma sharon sharper shaun shaw shawn she'd shea sheen sheep sheffield sheikh sheila shelby sheldon
    shelf shelley shellfish shelly shelton shen shenzhen shepard sheppard sheridan sherlock sherman sherry
    sherwood shiny shirley shirtless shiva shon shook shorty should'v shoulda shouldnt showtim shrapnel shrek
    shri shropshir shrunk shu shy siberia sic sided sidekick sidney sieg sierra sigma signag significanc silica
    silk silky silva sim simeon simon sinai sinatra sincer sincerely sincerity sinclair singapor singh sinister
    sioux sip sir siri siria sirius sis situ sixteen sixteenth sizabl sizeabl sizing skeletal skiing skincar
    skinner skinny skis skye skyp skywalker slad slain slalom slang slater slavic sleepless sleepy slender
    slept slick slightest slippery sloan sloppy slovakia slowest sludg slutty smackdown smallpox smartest
    smelly smh smiley smith smithsonian smokey smoothly sms snapchat snl snowden snowman snowy snp snuck snyder
    sobriety soc socialism socio sociology socket sodium sofia softball softer softly soggy soho soi solac
    solang soleil solidly solitary solubl soma somalia someday someplac somerset somethin sonar sonia sonic
    sonny sonoma soo sooo soooo sooooo sophi sophia sopho sorely sos soundcloud southampton southbound
    southeast southend southwest sovereignty sox spacecraft spacex spacious spaghetti spain spanish sparta
    spectra spectroscopy speechless speedway speedy spicy spiderman spiegel spielberg spinach spinal
    spirituality spiritually spokan spokeswoman spongebob spontaneously spooky sportsman spotify springer
    springfield springsteen spun sql squarely sri ssd stabilization stacey stacy stafford staffordshir stagnant
    stagnation stainless stalin stamford stamina stan standby stanford stanley stanton starboard starch
    stardust starlight starry starvation stately statesman statewid stationary stationery statistically statur
    statutory stefan stefano steiner stella stellar stench steph stephan stephani stephenson steril stern stev
    stevenson stevi stewart stiffness stimulation stimuli stimulus stinky stockholm stockton stony stormy stout
    strangest strategically stratford stratton strauss stricken strif strikingly strona structurally strung
    strut sts stu stuart stung stupidest stupidity stuttgart suarez subaru subjectiv subsistenc substantiv
    subterranean subtly suburban sucr sudan sudanes suez sufficiently suffolk sugar sugary suggestiv suicidal
    suing suitability sulfur sullivan sully sulphur summertim sumner sun sundanc sunderland sung sunk sunny
    sunris supergirl superiority superman supernatural supervision supplemental supplementary suprem supremacy
    surrey survival susan sushi susi suspens sussex sutherland sutton suzann suzuki suzy sven swam swansea
    swanson sweaty swedish sweeney sweeter sweetest sweetness swept swiftly swin swiss switzerland swollen swor
    sworn swung sydney sylvester sylvia symbolism symposium syn synopsis syracus syria sánchez t's t.co
    tableau tacky tacoma tae taft taho tai tail taipei taiwan taiwanes taj tajikistan takin talbot taliban
    talkin tallahasse tallest tamara tammy tampa tanaka tandem tang tango tanner tanya tanzania tara tardis
    tarot tarzan tasmania tasty tata tate tatum tau taurus taxabl taxation taxed taxing taxis tay taylor tbh
    tcp tds techno technologically ted teddy tehran telegram telegraph tellin telly telugu temperanc temperat
    tenacity tenderness tennesse tennis tequila terenc teresa terminus terrenc terrestrial terribly terry
    tertiary tesla tess tessa testosteron tex tha thai thailand thankfully thankyou that'd that'll thatcher thc
    theo theodor theology there'd there'll thereafter thereby therein thereof theresa theta theyr thief thierry
    thinkin thinly thirsty thirteen thirteenth thom thompson thomson thor thornton thorp thou thric thru thu
    thurston thx thy thyroid tibet tidal tiffany tightly till timberlak timed timeless timmy timor timothy tina
    tinder tiring tis titanic titanium tito titus tlc tmz tna tnt tobacco tobago toby todd tofu tokyo toledo
    tolerabl tolerant tolkien tom tomlinson tommy toned toni tony topless torah torino torn toronto torrent
    tory toscana toto tottenham touchy tougher toughness toulous towing townsend toxicology toyota tpp tracey
    tracy trafford tragically tranc tranquil transatlantic transformativ transit transitional translucent
    transvers traumatic travis treachery treasury tremendously trent trenton trevor trey triangular tribal
    tribun trident trinidad trinity tripoli tristan trivia tropical troublesom trout troy trudeau truman
    truthfully tryin tsa tsp tuberculosis tubing tubular tucker tucson tue tuition tulsa tumblr tuna tung
    tungsten tuning tunisia turbo turbulenc turbulent turf turin turing turismo turkey turkish turmoil turnbull
    turner turquois tuscany tvs twain twelfth twentieth twilight twitter txt tyler typed tyron tyson u.k u.n
    u.s u.s.a uae uber ubuntu ucl ucla uefa ufc uganda ugh uhh uhm ukip ukrain ukrainian ulster ultimat ultra
    ultraviolet umm unanimously unattractiv unavoidabl unbearabl unbeaten unbelievabl unbelievably unborn
    unbreakabl unbroken unc uncanny unconditionally uncontrollabl uncut undead undeniabl undeniably undercover
    undergon understandabl understandably undertook underwater underway underwear underwent underwood
    underworld undon uneasy unesco unexpectedly unfairly unfavorabl unfi unfit unforeseen unforgettabl
    ungrateful unhappiness unhealthy unicef uniformly unimaginabl unimportant unintentionally unison universal
    universally unix unknowingly unlucky unorthodox unpaid unpopular unquestionably unreal unreasonabl
    unreliabl unrest unsaf unseen unspeakabl unspoken unstoppabl unsuccessfully unsuitabl unsur unsustainabl
    unthinkabl untimely unto untru unusually unwell unwillingness unworthy upbeat upheld uphill upkeep ups
    upstat upto upton uptown uranium urbana urdu urgency urin urinary url ursula uruguay usb usc usd usda uss
    ussr utah utc utrecht uttar uva uzbekistan vacant vaginal vaguely val valencia valentino valeri validity
    vanc vancouver vandalism vanderbilt vanessa vanguard vanilla vantag var varsity vascular vastly vatican
    vaughan vaughn veg vegetation vehemently velvet venerabl veneto venic venom ventura venus vera verbally
    vere verg verizon verlag vermont vernon verona veronica versatil versatility vertebra vertex vertigo
    veterinary vettel vhs viability viagra vibrant vic vicki vicky victoria vidal vide vienna viet vietnam
    vietnames vigorously vii viii vijay viktor vile vinc vincent vinci vinegar vintag viola violently virgil
    virginia virginity vis visibly vitality vitro viva vivian vividly viz vlad vladimir vmwar vocational
    vodafon vodka vogel vogu volkswagen volleyball voluntarily volvo voodoo vortex voss vox vuitton wacky wade
    wagner wah wakefield waking walcott walden waldo waldorf wale wallac waller wallis wally walmart walsh
    walton wanda wang warcraft warhol warmest warmly warmth warner warren warrington warsaw warwick warwickshir
    washington wasnt waterfront watergat waterloo watery watford watson watt waved waving wavy wayn weakly
    wealthiest weaponry weary web3 webber weber webster wee weibo weihnachten weinstein weirdest wellington
    wellness welp welsh wembley wendell wendy wenger wentworth wept werewolf werner wes wesley west westbrook
    westchester western westminster weston westwood wharf wharton whatsoever whew whichever whiskey whistler
    whitaker whitehall whitehead whitman whitney who'd who'll who'v whoa wholesom wholly whomever why'd wichita
    widerstand widest wifi wigan wii wikipedia wilbur wilcox wilderness wildest wildlif wiley wilhelm wilkinson
    willard williamsburg williamson willingly willis willy wilmington wilson wiltshir wimbledon winchester
    windsor winni winnipeg winslow winston wired wisconsin wisely wiser wissenschaft witchcraft withdrawn
    withdrew witty wiz woah woken wolf wolff wolfgang wonderfully wonderland wong wont woo woodrow woodstock
    woodward woody woolf worcester workin worldly worthington worthless worthwhil wouldnt woven wow wrath
    wreckag wrestlemania wright wrought wtf wto wwe wwf wwi wwii www wyatt wynn xanax xavier xbox xiao xii xiii
    xinjiang xiv xix xml xvi y'know yah yahoo yale yamaha yan yang yao yay yee yeh yellowish yellowston yemen
    yen yep yin ying yoda yoga yoko yong yoo yoon yorkshir yosemit youll youngest youthful youv yrs yuan
    yugoslavia yukon yum yummy yun yung yup yuri yvonn zac zach zachary zambia zane zara zeal zealand zeke
    zelda zen zenith zest zeus zhang zhao zhou zhu zimbabw zimmerman zodiac zoe zoned zoning zoology zoom
    zuckerberg zurich мид оон путин росс украин
    """,
    6: """
    a&m c2 elasticsearch golang ihl magento ntlm ofac overstep qualcomm rhysida roundcub sgnl t-mobil th
    tp-link trickbot wi-fi xe
    """,
}
"""Names that are often in the news, by their weight."""
