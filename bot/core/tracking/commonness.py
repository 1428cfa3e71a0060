"""How common each word is in the news of this field: what nearly every headline says tells no story from another.

Counted once, in titles and summaries of some 1,500 published records of 2015 to 2026 in eight languages. What is told
of one affair, follow-ups and all, counts once: a word of fewer than three affairs is left out, and stands for itself as
rare. The counts are part of the rule: where they change, the version of the features grows.
"""

from typing import Final

RARE: Final = 6.5
"""The weight of a word that is not listed."""

_BY_WEIGHT: Final = {
    1: """
        =attack =gang
    """,
    1.5: """
        =breach =impact =vulnerability security target
    """,
    2: """
        =confirm =exploit =patch =us critical cyber data system threat à
    """,
    2.5: """
        =blame =compromise =fake =germany =offline =ransom =warn access actor call campaign code company
        cybersecurity firm government includ information infrastructur malwar microsoft network releas
        report researcher servic stat two user été росс الإلكترونية الإنترنت خلال عبر 安全 数据 网络
    """,
    3: """
        =china =claim =eu =france =police =russia =spain =takedown =uk account activ activity address
        agency allow being computer country customer devic discover einem follow googl involv issu known
        last major national noch now number número one operation organization part peopl personal platform
        red remot risk sector server sobr softwar technology thre tool um use used using version week
        worden wurden year zero-day безопас год заявил информ российс أو
        إلكتروني إن ا العالم الماضي اليوم شركة قرصنة لا ما موقع 信息 诈骗
    """,
    3.5: """
        =arrest =bounty =charge =cost =fine =korea aber accord across actively allegedly also américa
        announc app application apt attempt ayuntamiento año bank behind bereit cadr caus chain
        ciberseguridad cibl cisa cloud contr contra control criminal critiqu crypto cvss cybercrim
        cybercriminalité d'un dass dato day department deploy detail dies donné défens día eine email
        empresa enabl entr espionag estado este execution expert facebook fake file first fixe formation
        found fraud fue fünf geht get giant global help individual industry intelligenc international
        internet it jahr just kann latest latina launch law leverag list loi make many mehrer messag
        military ministr mobil month multipl need neue north nouvell nun octobr official onlin open
        password paí phish phon plusieur popular premièr program projet provider public publish rce
        recent recently respons run scam scor second secur seit sensitiv servicio sery set several shar
        sistema site social soll spywar suspect sécurité take team them time track unit unter unternehmen
        vergangenen vulnerabl web websit whil wild window work world zwei être а г глав дел
        инфраст киберат киберб компан котор критич лавров
        междун мид москв н нов оон против работ санкц состав
        أجهزة أعلنت ألف أي إلكترونية الأمر الأمريكية الإلكتروني التواصل الخاص الخاصة الشبكة العام المعلومات
        المواقع الوطنية به تتعرض حول حيث رئيس شبكة كل له مجموعة مواقع وذلك وزارة وقالت يمكن 事件 全圈 导致
        政府 犯罪 系统 网站 美元 软件
    """,
    4: """
        =india =iran =israel =mexico =raise =recover =sue =switzerland =ukraine action add added admin
        afectado aka aktiv aktuell aller amid angaben another ans apagón appear appl aprè arbitrary
        associat autoridad back backdoor becom bekannt believ berichtet bien bisher bringt browser build
        business bypass case ccn centr chang cibercrimen ciberdelincuencia ciberdiplomacia cibernético
        ciudad clav communication compañía concern conduct conseil contain continu convention coupé
        credential cryptocurrency crítico cuatro cyberdéfens cybersécurité damit darunter davon ddo
        defens delito deliver demand depuis dernièr describ desd design detect deux developer didier die
        dienstag directiv dont drop durant début emergency encontró energy enforcement enterpris entity
        entrepris esta etwa euro even evidenc face fbi featur federal financial find focus foreign forma
        führt gain gouvernement général habe habían health hier high-severity hora host hundr identity
        ihre industrial información informatiqu informática informático informó ins install interlock
        internacional investigat investigation jahren jour juillet justic kein kev konzern
        kritis-dachgesetz l'assemblé l'équip larg lead least let lign like likely lópez made maker man
        manag manuel manufactur mardi market masivo massiv matin media medida member menac meno menschen
        mise mois montag mundial mundo n'a name nation nearly net new nis nombreux norma novembr npm
        numériqu ob obrador observ oder off offic ongo only operación operat opération order organisé
        otro ou packag parlement pasado pay payment país permitido persona personn personnell plac plan
        policy potentially power presidencial prior product protect protection provid publiqu question real
        record rede relación república research result rund russ russischen réseau scatter schem secret
        seguridad seien sein semain serious session show sido sie sin sinc six sont sourc spider spread
        start still stop strik such supply support surveillanc survenu taken tech teil telecom
        telecomunicacion tener text toda today todo took top tout tra transposant tre trick trois uncover
        utilizada viel virus war way wenn wieder within worker ya ziel банк без вашингт вс
        встреч государ групп действ из-з иностр к киберм
        киберпр крупн масштаб минист министр могут может
        мошенн направл обеспеч област обновл операц подверг
        поддерж правит предст презид проблем програм пят
        реализ рубл рф связ сервис систем создан сообщ
        сообщил украинс федерал хакеров хакерск цифров
        эконом эксперт электр энергет этом أحد أكثر أكد أمس أنها إدارة
        الأسبوع الأمن الأمنية الاجتماعي الاختراق البريد الثلاثاء الجرائم الحكومية الخبيثة الدول الرسمي
        السيبرانية القرصنة الكمبيوتر المؤسسات المتحدة المقبل الموقع الهجمات الهجوم الهيئة باختراق برنامج
        بشكل بعض بما بها بين تعمل تقارير تم تويتر جرائم داخل دون ذات ذلك رسائل شهر صباح ضد عدد عليها عمليات
        عند قالت قد كبير كشفت لكن للقرصنة لم لها لهجوم مئات مجال مكافحة منذ ن نحو نظام هيئة و ي يوم 严重
        中心 交部 以来 公司 关键 内部 发布 合国 国际 外交 大规 客户 巨头 平台 息安 恶意 服务 机构 用户 电信
        病毒 瘫痪 算机 管理 络安 联合 行动 规模 计算 调查 运营 遭遇 问题 间谍 面临
    """,
    4.5: """
        =asia =austria =canada =hungary =japan =morocco =plea =prison =sanction =saudi =taiwan =turkey
        accessibl administration advanc affair again aim aimed allerd almost already among amount anderem
        android angreifer applianc around availabl beim big biggest bis bitcoin block body both botnet
        bring came capability carry cash caso causa center challeng chao check chief chrom cisco citizen
        civil club cnil collaboration conferenc conflict congress connect connection contact content
        coordinat corp coup creat current cve d databas deal despit detection develop development digital
        digitalen direction disclosur disruption distribut do domain donald donnerstag download dozen dub
        due e-mail earlier early effort einig electoral electric employe encrypt end engineer entdeckt
        environment ermittlungen erneut erst every exchang execut experienc fail fall far fast feuer few
        fight five flag forc former four freitag full gern geschicht gibt give going grav grow guardia
        guerra hacktivist hand happen held heut hidden highly hinter home hour huge identifi important
        increas infection info inform instanc interview it-system itself job journal journalist kaspersky
        key kritisch kurz können lab largest late led legal legitimat light littl lock look lässt machin
        mai making management meet mehreren mission mitarbeiter model monitor move much nachdem named netz
        neuen nis2 noname057 notorious nur obligation oewg offenbar operator own participant partner past
        patient pcs pegasus plugin poc point port post potential president previously privacy privileg
        problem process project prompt protest publicly put rang reach recap receiv regulator relat remain
        remotely requir resilienc retailer return reuter review revil right rise role roll round router
        sagt salt search seek sei seinem sell send sent shift should siemen significant smartphon solution
        soon sophisticat south spam spot spre spy staff suffer suggest surg susceptibl takeover taking
        technical techniqu telecommunication test that third-party thousand total train trump trust try
        trying type typhoon unauthenticat unauthoriz union unnam unpatch upload utility va variant vendor
        veröffentlicht vier visit vom vpn völkerrecht want water wave weekend weekly weiter well werd
        widespread without wordpress worldwid year-old york zahlen zentralen zero zwischen أثناء أمام أمن
        أنظمة أول أيام أيضا إنترنت استخدام الإرهابية الالكترونية البيانات التابعة التشغيل الجديدة الجريمة
        الجهات الذين الرسائل الرقمي الرياض السلطات السيبراني الشخصية الضحية العقيد العمل الفضاء القراصنة
        الكترونية المتخصص المعلوماتية الهواتف ان باستخدام باسم بالفعل بـ بن بي تسمح تقنية تلك تمكن تمكنت
        تنظيم جديدة جميع حتى حماية داعش دولية ساعات صحيفة ض غير فتح فيروس فيما فيها قال قام كان كبيرة كما
        لحماية لمنع متابعات مثل محمد مستوى معلومات مليون موقعها نتيجة هجمات هل وأوضحت واسع والتي وضع وفق
        وقال وقعت وكالة وكان ولكن يعد يقوم 互联 交通 体系 信网 全球 公安 共同 医疗 升级 发展 发现 发起 呈现
        基础 多个 嫌疑 官方 实施 府网 意软 成功 户信 户数 技术 挑战 文件 新的 方案 智能 暴露 最大 疑人 的数
        础设 移动 空间 紧急 络犯 络空 罪嫌 联网 行业 解决 设施 进行 遭受 针对 间的 风险
    """,
    5: """
        =africa =australia =dismiss =iraq =ireland =italy =netherlands =pakistan =poland able act actually
        ad administrator advantag advertis advisory affiliat agent ago ahead ai-power aid airlin ally along
        although anonymous antivirus anyon ap api approach armed artificial assess asset assign association
        auth automation awar azur backup bad badbox ban based battl bear becaus began begin begun below
        bill board bomb boss brand break brok bureau c cabl california camera capacity capital car card ceo
        certain chat children ciso city classifi clear client cloudflar cluster coinbas collectiv combat
        come command comment commercial commission commit common community complet component consider
        consumer contagious copilot copy core corporat corporation council crash credit critical-severity
        cut cyberespionag dark david deadlin decad decision defenc delay demonstrat denial denial-of-servic
        deny deployment determin dev didn't different directly director directory discuss disguis
        distributor document doj dragonforc driv east easy ecosystem edition effectiv election element
        emerg employ encryption endpoint engag engin enough enter equipment escalat escalation europol evad
        event evolv ex executiv exercis exfiltration exist expand expect extension f facilitat facility
        facing fear figur financ financially fine firmwar food form forum framework free fresh futur game
        gas gateway gdpr general generativ github go goal goe got ground guard handl hard healthcar here
        high high-profil highlight hold hostag hous however http human hunter ics ict id identify imag
        immediately implement implementation importanc impos improper inc increasingly infiltrat
        infostealer initial initially insid installation instead insuranc integrat interest internal
        interpol introduc investment ios ip iphon itu ivanti join keep kill kit know laptop leader learn
        leav left less limit line linux local log login london long lost m&a maco mail main maintain
        manager manufacturer marketplac maximum mean measur medical men method micro middl miner minister
        ministry misconfigur money motivat moving mr must n nato near newly newsletter next night note
        notifi notify now-patch nsa nso o obtain occur officer officially often oil old once open-sourc
        openai operational operativ option oracl org originally ot other outsid page paid paper paragon
        parent party pass path pc period permit persistent physical player poison pose posing position
        possibly practic prevent privat production promis propos protocol prov pull push quarter quickly
        quot radar radio rapidly rat rate rated reader ready recommendation refus regard region regional
        registration regulation regulatory reject rely render reportedly repository request resourc
        responsibl retail root roundup rule ruling safe safeguard safety sale same san sandbox sap satellit
        saw scada scal scan schneider scrambl seem seen sentinelon serv severity sharepoint ship shop sign
        signal sim similar simplehelp small snoop someon sonicwall spac special specific spying statement
        stay stealer stealth stealthy step stor story strain strengthen stress string submit successfully
        supplier survey suspend tactic talk tech-savvy tell texa thank themselv they'r third though
        threaten thwart tie tiktok told too toolshell trad traffic transfer traversal trend trial trigger
        trojan turn university unknown until urge urgent various very viasat video view vs weapon western
        whatsapp whether wide widely win wiper wireless worm worry worth written yesterday yet zero-click
    """,
    5.5: """
        5g =chile =czechia =hongkong =nigeria =palestine =romania =sweden =syria a&m ability accusation
        achiev acquisition activat adding addition administrativ adopt adoption adversary advocat age
        agenda agentic agre ai align allegation alto amazon analysis angel announcement annual apach
        apparently appeal applicant apply approv aren't arm army assault at&t atm attention audit
        authentication authoris authorization automat automatic autonomous aveva avoid award aws barrier
        base basic bbc becam behalf belong best biden bleed blizzard blue boom boost boot bot bph brak
        breachforum brief broaden broader broker brought bt budget built bulletin bulletproof busy buying
        c&c c2 calendar capabl carri catalog catch caught central cert chatbot chatgpt child circulat
        citing clean click clickfix clon clos cms co coach coalition cobalt codenam collect coming
        command-and-control commerc committe competition complaint complianc comput condition confidential
        configuration confusion consensus consent consol consortium constant construction context conti
        controller conversation convinc cooperation count crack craft creator crippl crisis critic criticis
        cultur custom cv cyber-espionag cyber-threat cyberspy danger dangerous darknet date davita debut
        declar deep defac defender delet deni description destroy destructiv did direct disabl disaster
        display distribution dns doc doe doesn't doing dollar door dora dos dr dron drug dump earth ecb
        economic editor education effect eight electronic else embassy employer encourag end-to-end england
        enhanc ensur erlang error escap essential establish esxi ethical ever everyth explain explor
        explorer explosion export extend extradit extremely faced failur fallout family farm fashion faster
        fee feed fell field filed final firefox fixing flight flock flood forensic formerly fortinet fourth
        francisco fraudulent fuel function further genai generat generation georg gigabyt given giving
        gmail golang good governor govt grant graphit great greater grid growth gru half harder harvest
        having head headlin hide high-sp hired history hmi homeland hong hospital i&i ice identifier ihl
        impersonat incorrect index india-pakistan indicat infamous information-steal initiativ inject
        injection input insider insight institution insurer intelbroker intend interaction intercept
        interfac interferenc invasion invit involvement iot ips ise java joint jpeg junk kelly kept l labor
        land landscap languag largely launder laundry legacy legislation lesson level licens life lift live
        loader lobby locat location lockbit logistic long-term lose lot low lumma lure mac magento mainly
        mandiant mark masquerad material matter matthew maximum-severity mcp mechanism memory mention
        merger met meta mike minut misconfiguration mitigation modern modify monthly motherboard mount
        moved mps multi-stag municipality natur natural netweaver newest newspaper normal noteworthy novel
        ntlm nuclear objectiv octopus ofac offensiv oh older open-end ops organisation organiz otp
        out-of-band outlook overflow overlook oversight owner paganini panel parliament particular
        particularly paying payout percent perform personnel phas phishing-as-a-servic photo piec pierluigi
        pipelin play podcast portal possibl powerschool pre-auth prepar preparation press previous pric
        proactiv producer professional programm progress proof-of-concept prosecutor protester proxy
        purchas purpos quarterly quit raid ramp react read reality reason rec recruiter reduc reflect
        registry relevant relief remediation remov replac repo represent rerout reset resilient resolv
        respond responsibility ring risen rising rose roughly royal rust s&m sabotag samsung saying scandal
        schedul school scop season securityweek see select senat senior settlement sever sexual shed shell
        shield short shortly sieg signatur simpl singl slip slow slowly sma smart smash so-call soc society
        socket solar sopho sort southern spark spear-phish spend spied spokesman spokesperson squad stack
        stag stand startup steel stock storm strategy street strong struck student successful summer surfac
        surpass sustain swap switch t-mobil tackl tag tank tax teacher teen telegram telemessag telephon
        ten tension terrorist th they'v think thought together toolkit toward tp-link trac traditional
        transaction transparency transportation travel treasury treatment triag trickbot troubl truth tv
        twin twitter u unauthoris underscor undersea undocument unfi uniqu unlawful unless unlik unmask
        unreport up-to-dat upcom urged validation valuabl variety vector ventur vmwar voic vote voter
        voting vu w w&w wait wake walk wallet wang warfar warrant wasn't wastewater watch watchdog weakness
        web3 went whol wi-fi wider will wipe wired wisconsin witness word workshop writer xp
    """,
    6: """
        =afghanistan =albania =argentina =armenia =azerbaijan =bangladesh =belarus =belgium =bosnia =brazil
        =bulgaria =cambodia =colombia =croatia =cuba =cyprus =denmark =ecuador =egypt =estonia =finland
        =georgia =ghana =greece =iceland =indonesia =jordan =kazakhstan =kenya =kosovo =latvia =lebanon
        =lithuania =luxembourg =malaysia =malta =moldova =mongolia =montenegro =myanmar =nepal =newzealand
        =norway =panama =peru =philippines =portugal =qatar =scotland =serbia =singapore =slovakia
        =slovenia =southafrica =srilanka =thailand =uae =uzbekistan =venezuela =vietnam =wales
    """,
}
"""Words by the natural logarithm of how many stories there are for one that says the word."""

_LISTED_NAMES: Final = """
        5g a&m agentic ai ai-power amazon américa angaben angreifer ap apach api appl apt army at&t atm
        aveva aws azur badbox bbc biden blizzard bph breachforum bt c&c c2 california ccn ceo chao chatgpt
        ciberdiplomacia cisa cisco ciso clickfix cloudflar cms cnil cobalt coinbas commerc congress consent
        conti copilot corp council cv cve cvss david davita ddo didier dienstag doj donald donnerstag dora
        dos dragonforc east ecb england erlang ermittlungen esxi europol explorer facebook fbi feuer
        fortinet francisco freitag gateway gdpr genai georg geschicht github gmail golang graphit gru
        guardia hmi homeland hong i&i ice ics ict ihl inc india-pakistan intelbroker interlock interpol ios
        iot ip iphon ips ise it-system itu ivanti jahr jahren java jpeg kaspersky kev konzern
        kritis-dachgesetz l'assemblé latina laundry lockbit london lumma lópez m&a mac maco magento mai
        mandiant manuel matthew mcp menschen micro microsoft mike mitarbeiter montag motherboard mps mr
        nato netweaver netz nis nis2 noname057 north noteworthy nsa nso ntlm numériqu obrador octopus oewg
        ofac oh openai ops ot otp paganini paragon pc pcs pegasus pierluigi poc powerschool rat rce
        república revil royal rust s&m salt samsung sap scada schneider securityweek sentinelon sharepoint
        sieg siemen signal sim simplehelp sma soc socket sonicwall sopho south spider t-mobil telegram
        telemessag texa tiktok toolshell tp-link treasury trickbot trump tv twitter typhoon unfi unlik
        unternehmen viasat vmwar vpn völkerrecht w&w wang wastewater web3 whatsapp wired wisconsin
        wordpress workshop xp york ziel
"""
"""Those of the listed words that are names; the others, with a capital, only begin a sentence or stand in a title."""

_RARE_BUT_ORDINARY: Final = """
        abakus abandon abov abrasiv abroad absenc absolut absolutely abstract abusiv academia academic
        accelerat accelerometer accent accept acceptabl accessibility accidentally accompani accomplish
        accountability accountabl accurat achievement acoustic acquir acted acting actionabl activision
        activist actress actual acusa acusacion adamaveray adapt adapter adcx additional additionally
        adjust adjustment adre adresow advic advis adviser aerial afecta afford aforemention afternoon
        agencia aggressiv aging agr agreement aide aiding aiming ainsi air aircraft airport akierig akin
        aktivieren aktiviert aktuellen albeit album algorithm alguna alienat alignment allem allianc alloc
        allocat allocation allocator alon alpha alpin alright alte alternat alternativ alway amaz
        ambassador amendment amidst amongst amp analys analysiert analyst analyz ander anderen andreyknvl
        anecdot anecdotal angehalten angek angl animal animation anniversary annotation annoy answer
        anthology antitrust anymor anyth anyway anywher anziehen apart apc apk aplikacji apparent appearanc
        appli applicabl appoint appreciat appropriat approval approximately arbeiten archipelago
        architectur architectural archiv archival area arg argu arguably argument arithmetic arma armistic
        armor arrangement array arrestation arriv arrival arrow art articl artist artistry artwork ascend
        asegura ask asked asking asm aspect assassination assembly assert assessment assist assistant assum
        atelier atmospheric atribut attach attachment attain attend attorney attract attribution
        aufgefallen aufschiebbaren augroup auktion ausgedacht ausgelegt ausgetauscht aussi auszuleben
        authenticat author autocmd automatically automotiv autoplay autostrad autr autumn availability
        avant averag aviation avid avoir avril await away azdanov baby background backport badly bajo
        balanc bald band bang bar bare barely baseball basedir basemap bash basis basketball bass bassist
        batch battery bauen bazy beach beam beat beaten beautiful beautifully bebowilson bed bedient
        bedroom bee beginner behav behavior behaviour bekanntgegeben bekommen belief benchmark benefit ber
        berblick berdenken bergreifend berichten berschreiben bersehen bert bertragung bertragungen
        berwachung beschreibt beset besonder bespok besprochen besser besteht bestimmten bet beta
        betaversion betrieben betroffenen better bevor bewegen beweist bewirbt beyond bias biblically bid
        bietet bigger bilateral bilety bin binary bind biological birthday bislang bit bitter biz black
        blackmail blank blast bleep blew blob blog blogpost bluetooth bluff blunt bocchi boeing bois bold
        bolster bonus book bool booster bop bordedom border boring born borrow bother bottom bought bounc
        bouncer bound boundary box boxe brach branch brav breakag breakfast brick brig brilliant brisk
        britannien broad broadband broken bruteforc buf buffer bufsiz bugdoor builtin bump bunch bundl
        bungalow burgeon burn bus button buy byte cabin cabinet cach cada cakeboss calculat calculation
        calculator caller calloc calm canary cancel candidat cannot cap capitalism captain captur care
        career carmaker carrier carrot cartel cast cat catastroph catastrophic category caveat ceas ceil
        celebrat celebration celebrity cell cellular cempack censorship century ceremony certificat cesspit
        chairman chamber championship chanc changelog changeset channel chapter chaqu char character
        characteriz chart chas chatroom chdir cheaper cheat checker checkmat checksum chess chez chik
        chimney chinesischen chip chipmaker choic choisi choix choos chosen chst chststraf ciberespionaj
        ciberestafa cinco circumstanc citation civilian ckblick cke cken ckgef cksichtigt clamp clang
        clarify clarinet class classical claus clc cleaner cleanup clearanc clearly clever clickabl climat
        climb clipboard clock closely closer closest cloth clueless clutter coaster cocktail cocky codebas
        cognition cohesiv coin coincid collaborat collectif collection colleg color colour colourful column
        com combin combinatorial combler comeback comfy comic comm commandant commandement commemorat
        commissioner commodity commonly commun communicat comp compact compar comparison compatibility
        compatibl compensation competitiv compil compilation compiler complain complement completely
        completion complex complexity compliant complicat comply compos composer comprehensiv computation
        computational concept conclud conclusion concret condemnation condens conditional conductiv
        confidenc config configur confus conglomerat connector conoly consecutiv consequenc consist
        consistent consistently consolidat conspiracy const constitution construct consult consultation
        consumption container containment contest contextualis contextually continuous contract contractor
        contrast contribut contribution contributor contro controll controversial controversy conveniently
        convergenc convert converter cook cooki cooky cool cooperativ cope copi copyright corner
        coronavirus correct correctly correctness correspond corrupt corruption cosmetic couch couldn
        counter counterpart county coupl coupur cours courtesy cover coverag coworker crank creation
        creatur cred credentialless creep creepier crisp criticism criticiz cross crosshair crucial crux
        cryptic cryptographic cryptography csp css cuenta cultural curb curious currency currently curtain
        customis cutaway cute cvzakharchenko cyberspac cyfryzacji cymbal cza czerwca dabei daemon daf daily
        danc dane dangerously dangerzon dangl dann danny danych darekkay darf daring darker darkscienc
        darkwav dashboard dati dating daunt dazu dead deadly death debat debe decay decent decentraliz
        decid decisiv declin decod decommission decreas decrypt dedicat deeper deepfak defacement default
        defect defend defin definicji definitely definition defy degre dejado delicat delicious delight
        delivery delug democracy democratic denen dennoch denuncia depend dependabot dependent deposit
        depressiv derartigen deren deriv dermatology derzeit desarrollo descend deserv designat desir
        desirabl desk despicabl dessen detectado deterrenc deutlich devolv diagnos diagnostic diagram dial
        dialogu dichotomy dictionary didn died diesem diesen dif diff differ differenc difficult difficulty
        dig digest digestibl digress dijo diminish dining dip diplomacia diplomat diplomatic dir directeur
        disappear disc discontinu discord discovery discussion disinfectant disk diskutieren dislocat
        dismiss dispatch disposabl disput dissection distanc distinct distinguish district distro disturb
        dit dive divers diversen diverser divert division dix doabl doch doctor documentation dodecalogy
        dodg doesn dog domestic don donat donation done donor dopracowani dose doubl doubt dove downrank
        draft drag drahtlos dramatic dramatically draw drehen dreht drew dri drill dringend dritt dritten
        driven driver droit dropdown drum drummer dry dtern dual duology duplicat durchsetzen dynamic each
        ear eased easier easiest easily ebook echo ecommerc economy edge edit editorial eeri effectively
        efficac efficiency efficient efficiently ehemalig eher eigen einger einigen einmal einst einzig
        either ekspresowych eldritch eleccion elevation eliminat elusiv embargo embed embezzlement embrac
        emergencia emergent emotion emphasiz empty emulat enact enclos encod encor encounter ended endet
        ending endless endur engagement enhancement enjeux enjoy enorm enormous enshittocen entdecken
        entertain entertainment entidad entir entirely entranc entropy entry entschieden entwickelt
        environmental episod eponymous equal equalidea equality equation equivalenc equivalent era eras
        erfolgreich erhalb erkl erlaubt erleichtern errcheck errorformat erscheinen erstellen ersten erupt
        erwartet erweitert erwirtschaften erwirtschaftet erzielen esencial especially essentially
        establishment estar estimat esto etc ethic ethnic etiquett evacuat evaluat evaluation eventually
        everyon everywher evil exact exactly examin exampl exceed excel excellent except exception
        excessively excit excitedly exclud exec exhaust exit exklusiv exotic expansion expectation expensiv
        experiment expertis explicitly explod exploitabl exploration explorativ express expression extensiv
        external extortionist extra extract extradition extraordinary extrem extremism eye fact factor
        fahrenden fair fait fallen fals familiar fan fancy fantastic fastest fate favorit fdopen feat fed
        federation feedback feel felt femal fetch fever fewer ffentlich ffentlicht fiery fifth fighter
        filenam filereadabl filesystem filing fill filter finally finansowani finger fingerprint finish
        finit firefighter fireplac firestorm fish fishermen fit fixtur flachen flam flammabl flat flavor
        flexibl floor florierend flourish flow fluegelhorn fmemopen fmt foal fold folder folk font fool
        football footnot fopen fordert forecast foreigner forget forgettabl forgotten formal formally
        format formi formula fortify fortunat fortunately forward foster fought foundation founder fprintf
        frameborder franchis fred freedom freely frequency frereit friend friendly frin frivolous front
        fruit fullsiz fully fun func functional functionality fundamental funktion funktioniert futil fuz
        fuzzer gab gadget gamepad gameplay gaming ganz gar garag garbag gard gather gaug gave gbar gcc gear
        gebaut geben geblieben gebracht gedacht gefunden geln geltend gelungen gemacht gemeinsam gemeldet
        genau gender generalizabl generalizado generally generic gentl genuinely geocoder geolocation
        geopolitical geplant ger gerad geringen gesamt geschafft geschlossen getestet getrieben getroffen
        gewesen gezeigt gezogen gid gift gilt girl git giveway glass glibc glich glichkeiten glob globally
        glow godz gold gone gorgeous gothic goto govern grab gracefully gradually graduat grain grainy
        grand graph graphic grappl grateful green grew grief grind grip gro grocery gross grsecurity
        guarant guerr guess guidanc guidelin guitar gunslingerfry gut gute guter guy gyroscop hackabl
        hackeo hair hall hammer handler hang happily happy harbinger hardcod harden hardwar hash hastily
        hate hatten headach header headquarter healthy heap hear heard heat heavily heavy hefty hei height
        heighten heist hellgat helpful henc heptalogy herald hero hersteller hervor hesitat hid higher
        highest highway hike hilarious him himself hin hint hip hiring historical historically hive
        hlerumfragen hmt hoc hochgefahren hohe hohen holiday holistic hombr homegrown homepag honest honor
        honorary hood hop hope hopefully horizontal horribl hors hostnam hot hotel hover howitzer hrt html
        httpd httpjam hub humanitarian hungry hunt hurt hynix hyperlink hypervisor icon idea idle idling
        ifdef ifram ignit ignor ihn ihrem ihrer illegal illegally illustrat imagery imagin immediat immens
        immer impetuous implant implication imply import impossibl impression improv improvement inactiv
        inadequat inappropriat inauguration inbox incentivis incidencia incom inconsistency incorporat
        incorrectly ind indefinitely independent indication indirect indiscriminat inflation influenc
        informacji ini initiat inlin innovat innovation innovativ inquiry insbesonder inscrutabl insecur
        inspir instant instruction instrument insurrection int intak integer integration integrity intens
        intensify intent intention interact interactiv interestingly interior interlud intermediat
        interpret interpretation interpreter interrupt interruption interven intricat intrinsic intro
        introduction invasiv invention invert invest investor invisibl invitation invoic invok inzwischen
        irregularidad irrelevant irresponsibl island isn isolat isolation isset item jackpot jagen jako
        jamais jamescridland jar javascript jazz jazzy jducoeur jede jedoch jellyfin jemal jesus jet jetzt
        jeudi jimmy jinp jointly joke journalism journey joy jump junta justifi justifiably jvoisin kagi
        kam kaum keen keeper keinen kernel keyboard keyctl keystrok kick kid kidney kind king kitchen
        kmalloc knew knot knowledg kochen kommen kommerziellen kommt komplett konferencji konkret konnt
        kontaktieren krajoznawczych kudo kultigen kulturell kurzem kylebot label lack lag lahmgelegt laiz
        lame lanc landen lang larger lassen lately later latex latter laufen laut lawmaker lawyer layer
        layout lazy leadership leagu leap lector lectur leftium legales legibl leisten len lender length
        lengthy lens letter lever levi lexer lib libel library libva lid lie lied liefern lightweight
        limitation linear lineup linger linter lipca listen literat living llung load localiz locally
        lockdown lockpick locksmith lofi logarithmic logic logiciel lonely longer loom loop loos lore
        losing lottery lou love loved lovely lower lowest ltzsch lub ludicrous luego lurk lxc lyrical
        machen machinery macport macro magazin magic magical magnetometer magnitud mainland mainstream
        maintainer maintainin maintenanc maja majority makeprg male mall malloc mandat mandatory mangl
        manipulat manipulation manner manpag manual manually map margin marginal markdown marker mart
        masculin mass master match math mathematical matteoscopel max mayb mayor mcrypt meaningful meant
        meantim mechanical medalist medio mediocr medium mega mehr meisten melancholic mellow melodic
        melody memchr memorial menu mercredi merely merg mess metal metaphorical meter mhersh mhitza
        microphon mid midi midterm mieux migrant migrat mildly mile mileston militair mind mindesten mine
        minimal minimiz mining minipli minor minority mint mirror misalign mishandl miss missil mistak
        misus mix mkdir mod modal mode moderat moderner modernisation moderniz modest modifi modul moment
        monetary monument mood morally morn morph mostly motivation motorroad motorway mountain movi movy
        msg msgoff municipal musi music musl muss mutation muy myself mysterious mystery mytyp nacional
        nahezu najciekawszych naming nap narrow nascosti nasz naszej nationalen nationalist nativ navigat
        navigation navir nchen ndash nden nder ndigtem ndlichen neat necessity needful needl negativ
        neglect negligibl negocio nehmen neighborhood nen ner neural neuron neutral never newcomer newer
        nftig nglich ngt nheitsdenken nice nicely nie nigh nihilist nine nnen nnoremap nobody node noir
        nois nologin nombr nominat nomination nomine noncanonical none nor norm normally northern nos nose
        notabl notamment notch notebook noted noth notic notification notion notoriously nous novic nowher
        nschen nss nstigen ntt nuestro nuisanc null numerous nut nutzen nutzt obiektach object obscur
        observation observer obvious obviously occasion occasionally ocean odd oddamy oddly ofertow
        offiziell offset oficial oft ohne onboard onto oop opaqu openly openrc operand opinion opinionat
        opportunity oppos opposition opracowywany opsec optimiz optimization optimizer optional oraz
        ordinary organic organis orientation orig origin original originat ostensibly otherwis ourselv
        outcom outdat outlet outlin outperform output outsider outstand overall overblown overcom overlap
        overload overloadabl overrid overse oversea overturn overwrit oxlvlnl pace pack packet pad padlock
        paint pair palabra pandemic pane panic paperback paralizar parallel param parameter parametrach
        park pars parser participat passag passend passkey passt passwd pattern paving pavvv paw payload
        payroll pct pdf peac peak peephol peer peg pelican pen penalis penc pend penetration pension
        perceivabl perch percussion perfect perfectly performanc performant permanent permanently
        permission perpetrator persistenc person personaliz perspectiv peu peut phenomenal phisher phony
        photograph php phras physisch pianist piano pick pictur pid pidfil pierwszym pile pin pinpoint pipe
        piracy pivot plagu plant plastic plat plattform platynowym playground playlist pleas pleasant
        plenty plot pochodzi pocket podobnych podpisana pointer policymaker political politician
        politischen poll pollut pony pool poor pop popen poprawa popularis popularity population popup
        porch portability portabl posed positiv possibility postdoc postgis powerful poziomi ppoll
        practical practically practis prais precious precisely precision preemptiv prefer preferenc prefix
        preisg preiswert preliminary premier preorder presenc present presentation preserv presidency
        presidential pressur pretty preuv prevention preview prezentacj pri primarily primary primer
        primitiv principal print printf prioritiz priority pris privately prob probably problematic
        procedur processor proch produc productivity profanity professor profil programu progressiv
        prohibit proliferation prominent promot proof propagat proper properly property propo proposal
        prosecution prospect prospectiv prototyp proud proudly proven proxmox przestrzennych przez
        przygotowani psychological psychology publication publisher puis punish pure purely pursu pursuit
        puzzl pve pwned pypy python pytorch qsort qualify quality quantify quarantin quartet query
        questionabl queu quick quicker quickfix quiet quietly quilt quilty quoi race rail rain rainy raison
        rambl ran ranch randlo random randomiz randomization randomness rank raphael rapid rare raster
        rather rating ratio ration raw ray razem rde rden reaction readabl readonly reagieren reaktion
        realis realiz really realm rear reassembl reassur reboot rebuild recht recip recipient recognition
        recogniz recommend reconnaissanc recount recovery recruit recycl redact redaktion redemption
        redesign redet redirect redirection reduction refer referenc referer referrerpolicy refin
        reflection refresh regain register regular regularly reinstall reinvention relation relationship
        relativ relax relentless reli reliabl reload relocat remark remember remembranc remind reminder
        removabl ren reorder repair repatriat repeat replacement replication repliziert reporter represalia
        representation representativ reputation requirement reservation reshap resident residential resolut
        resolution resort respect respectiv responsabl responsibly rest restart restaurant restrict
        restriction restrictiv resultado resurgenc ret retaliation retir reus revamp revers revert revisit
        revolution revolutioniz rewrit rewritten rezension rgerrechtlern rhythm rhythmically rich richtig
        riddl ridiculously riff rip rival roach road roadmap robo robust rock rollout romanc roof room
        rootkit rourguic rout routin routinely rse rsp ruin ruled runner runtim rush rwm sacrific safari
        safely safer salad samedi sampl save saved saving sax saxophon sbin scammer scar scen scenario sch
        schaffen schematu schi schlechter schli schnell schon schweigt schweren scienc scrap scratch scream
        screen screenshot script scroll scum seamless seccomp secondary secretly secreto section securely
        seeing seeker seemingly sefidel segment segregation segundo sehen sehr seinen seiner seldom
        selection semantic semiconductor sens sensibl sensor sentation sentiment separat separately sequenc
        ser serial seriously serrat serveur servidor serwisu setlocal settl setup setzt seven seventh seweg
        sewing sexueller sfcgal shallow shap shareholder sharp sharply shellcod shelter shenanigan shitty
        shock shoot shortcom shortcut showcas shown shriek side sident sieben sieht siendo sigh sight
        signalement significantly silently silicon silvenga similarly simplicity simplifi simplification
        simplify simply sing singer siphon sister sit situation size sizeof skater skepticism skill sky
        skyrocket slab slam slanderous slash sled sleepysnooz sleev slic slid slider slightly slower
        smaller smallest smurf snag snap snapshot snar sneak sneaky snippet snprintf soar socially societal
        sock solch soldier solid solidarity sollen sollt sollten solo soloist solv solver somebody someth
        sometim somewhat somewher sondern song sorgt sorry sotto sought soul sound soundtrack southeastern
        sowi span speak speaker spec specialis specifi specifically specify spectrum speculation speculativ
        speech speed speedrun spellechecker spent spillag spiritual splendid split sponsor sponsorem spoof
        spool sport spotkania sprawl spring spur src srebrnym ssl sslich staatlich stab stabil stabilen
        stability stabl stadium stak stakeholder stal standalon standard standardizer standoff star stark
        starten startend startenden stash stateless statem static station statistic status stdio stdlib
        steam stecken steep steigern stellt stem stereo stick sticker stigung stir stitch ston storag
        storemgmt stowarzyszeni stoyl straight strang strategic stream streamlin stretch strict strictly
        strip strongly struct structur struggl stuck studio study stuff stung stupid stworzeni styl stylus
        sub subject submarin submission subpag subscrib subscriber subscription subset subsidiary substr
        subtl subvariant subvert success sudden sudo sufr suggestion suicid summaris summariz summarizer
        summary summit sunlight sunset sunshin super superb superfluous superior superlativ supervis
        supervision supervisory supporter suppos sure surpris surprisingly surround surviv suspicious
        sustainabl swat swing symbol symbolic symlink symptom sync syncopat syndicat syntactically syntax
        synthesiser sys syscall syslog systematic systemd tab tabl tad tagowania tail tailor tak tap task
        tast tasteful tear technically technischer technological teenager teensy teeter teilt telco
        television temat temp templatis temporarily tend tenor tereni term termin terminal terminat
        territoir terror terrorism testament testen testify teuer teuren textur thang theoretisch ther
        therapy therefor thermal thiev thing tho thorough thread threw thrill throughout throw thrown thus
        tick ticket tidbit tidy tier tiger tiltowait timer timestamp tip tipo titl tldr tls tmp tmux toggl
        toilet token tome ton tone toolbar tooltip topic topology tor totally touch tourism tournament tous
        town toxicity toy tracker traditionally trail transcod transform transformation transition translat
        translation translator transmit transplant transport transposition travell treat tree tremendous
        tremolo tried trillion trilogy trim trio trip triptop trivial trivially troop trotz trov truck true
        truecolor truly trumpet trumpeter truncat truncation tschoesi tte ttler tueur tumbler tune tuned
        turystycznych tweak tweet twic twist typeof typical typically typing typo tzt tzung udev udevadm
        ufer ufig ujednoliceni ultimat ultimately umask umt una unabl unavailabl unbearably unbekannter
        uncertainty unchang uncheck unclassifi unclear uncommon undefin undergo underground underly
        undermin understand undertaken undiscover undoubtedly unexpect unexploitabl unfortunately
        ungrateful unheard unicod unifi unification unify uninitializ unity univers universal unleash
        unlikely unlock unnotic unprecedent unrelat uns unsaf unserer unsolvabl unsuspect unterhaltsam
        unterst untrust unus unusabl unveil unverifi uploader upon upstream uptick urgently urging url
        usability usabl usag usando usb useful useless userland usernam uso usr usual usually usuario
        utiliz vacation vainfo vale valid validat valu vanity var vari variabl variation vary vast vault
        vehicl venu ver verabschiedet verantwortlich verbaut verbieten verdienten verdingt verf vergessen
        verh verifi verification verifier verify verkauft verlaufen verletzt verschieben verschiebt
        versteckt versucht versus verteilt vertically verwenden verzichtet vet veteran vibe vice victimiz
        victimology vie vient viert viewer vim vimrc vinyl violat violation violenc viral virtual virtualis
        virtually vish visibility visibl vision visitor visto visualiz visualization vocal vol volum
        voluntary vont vorabversion vorgestellt vous vowed vsnprintf wafer wagt wall ware waren warm wast
        weak weaker wear weather webpag wechseln wed weechat wei weight weil weird weist weiterhin welcom
        wenig weniger wersja what whatever whisper whistleblower whit wholeheartedly whop wichtiger
        wichtigsten widget width wielu wiki wikipedia willingness wing winter wiped wiping wir wire wise
        wish wit witty woe wohl wollen women won wonder wonderful workforc workload workstation wors worsen
        wrangl wrap wrapper writ wrong wrot wspiera wundersch www wykonaniu xattr xing xxx yellow yeri yes
        yokof your yourself youtub yyy zadania zahlreichen zakupu zamowienia zapytani zaszczyt zehn zeigt
        zobaczenia zone zudem zug zugelassen zugewinnt zugleich zumindest zunehmend zurzeit zusammen
        zusammenkommen zut zuvor zwar zzz
"""
"""Rare words that are no names."""

_NAMES: Final = frozenset(_LISTED_NAMES.split())
_ORDINARY: Final = frozenset(_RARE_BUT_ORDINARY.split())
_WEIGHTS: Final = {word: float(weight) for weight, words in _BY_WEIGHT.items() for word in words.split()}


def weight(key: str) -> float:
    """How much it tells that two texts have this word in common: from 1 to `RARE`."""
    return _WEIGHTS.get(key, RARE)


def is_ordinary(key: str) -> bool:
    """Whether the word is also written without a capital."""
    return key in _ORDINARY or (key in _WEIGHTS and key not in _NAMES)
