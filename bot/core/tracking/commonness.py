"""How common each word is in the news of this field: what nearly every headline says tells no story from another.

Counted once, in some 1,500 stories of 2015 to 2026 in eight languages; words of fewer than three stories are left out,
and stand for themselves as rare. The counts are part of the rule: where they change, `VERSION` grows.
"""

from typing import Final

VERSION: Final = 1

RARE: Final = 6.5
"""The weight of a word that is not listed."""

_BY_WEIGHT: Final = {
    1: """
        =attack =gang
    """,
    1.5: """
        =breach =vulnerability security
    """,
    2: """
        =confirm =exploit =impact =patch =us critical cyber data system target threat à
    """,
    2.5: """
        =blame =compromise =offline =ransom =warn access actor call campaign company cybersecurity firm
        government information malwar releas report researcher servic user été росс الإلكترونية
        الإنترنت خلال عبر 安全 数据 网络
    """,
    3: """
        =china =claim =eu =fake =police =russia =takedown =uk account activity address agency allow being
        code computer customer devic einem follow googl includ infrastructur issu known last major
        microsoft network noch now number número one operation organization part peopl recent red remot
        sector server sobr softwar stat tool two um use used using version week worden wurden year zero-day
        безопас год заявил информ российс أو إلكتروني إن ا العالم الماضي اليوم
        شركة قرصنة لا ما موقع
    """,
    3.5: """
        =arrest =bounty =cost =fine =korea aber accord across activ actively also américa announc app apt
        attempt ayuntamiento año bank behind bereit cadr ciberseguridad cibl cisa cloud contr contra
        country critiqu cvss cybercrim cybercriminalité d'un dass dato day department deploy detail dies
        discover donné défens día eine email empresa entr estado este execution facebook fake file first
        fixe formation found franc fraud fue fünf geht get giant global help individual industry
        international internet involv it jahr kann latina law leverag loi make many mehrer messag ministr
        month multipl national neue north nouvell nun octobr official onlin open password paí personal
        phish phon platform plusieur popular premièr projet provider public publish rce recently risk run
        scam scor secur seit servicio set shar sistema site social soll spywar suspect sécurité take
        technology telecom them thre time track unter unternehmen vergangenen web websit whil wild window
        work world zwei être а г глав дел инфраст киберат киберб компан
        котор критич лавров междун мид москв н нов оон против
        работ санкц состав أجهزة أعلنت ألف أي إلكترونية الأمر الأمريكية الإلكتروني التواصل
        الخاص الخاصة الشبكة العام المعلومات المواقع الوطنية به تتعرض حول حيث رئيس شبكة كل له مجموعة مواقع
        وذلك وزارة وقالت يمكن 事件 信息 全圈 客户 导致 政府 犯罪 系统 网站 美元 诈骗 软件
    """,
    4: """
        =charge =raise =recover =sue action add added admin afectado aka aktiv aktuell allegedly aller amid
        angaben another ans apagón appear appl application april aprè arbitrary associat autoridad back
        backdoor becom bekannt believ berichtet bien bisher bringt browser build business bypass case caus
        ccn centr chain chang cibercrimen ciberdelincuencia ciberdiplomacia cibernético ciudad clav
        communication compañía concern conseil contain continu control convention coupé credential
        criminal crypto cryptocurrency crítico cuatro cyberdéfens cybersécurité damit darunter davon
        ddo defens delito deliver demand depuis dernièr describ desd design detect deutschen deutschland
        deux developer didier die dienstag directiv dont durant début emergency enabl encontró energy
        enforcement enterpris entity entrepris españa español espionag esta etwa euro even evidenc expert
        face fbi federal financial find foreign forma führt gain gouvernement général habe habían
        health hier high-severity hora host hundr identity ihre información informatiqu informática
        informático informó ins intelligenc internacional investigat investigation jahren january jour
        juillet just justic kein kev konzern kritis-dachgesetz l'assemblé l'équip larg latest launch lead
        least lign like likely list lópez made maker man manag manuel mardi market masivo massiv matin
        medida member menac meno menschen military mise mobil mois monday montag mundial mundo méxico n'a
        name nearly need net new nis nombreux norma novembr npm numériqu ob obrador observ oder off offic
        ongo only operación operat opération order organisé otro ou packag parlement pasado pay país
        permitido persona personn personnell plac plan policy power presidencial prior pro-russ product
        program protect protection provid publiqu question real record rede relación república respons
        result retailer rund russischen réseau second secret seguridad seien sein semain sensitiv serious
        sery session several show sido sie sin sinc six sont sourc spread start still stop strik such suiss
        supply support surveillanc survenu taken team tech teil telecomunicacion tener text thursday toda
        today todo took top tout tra transposant tre trick trois tuesday ukrain uncover unit utilizada viel
        virus vulnerabl war way wednesday wenn wieder within worker ya ziel банк без вашингт
        вс встреч государ групп действ из-з иностр к киберм
        киберпр крупн масштаб минист министр могут может
        мошенн направл обеспеч област обновл операц подверг
        поддерж правит предст презид проблем програм пят
        реализ рубл рф связ сервис систем создан сообщ
        сообщил украин украинс федерал хакеров хакерск
        цифров эконом эксперт электр энергет этом أحد أكثر أكد أمس أنها
        إدارة الأسبوع الأمن الأمنية الاجتماعي الاختراق البريد الثلاثاء الجرائم الحكومية الخبيثة الدول
        الرسمي السيبرانية القرصنة الكمبيوتر المؤسسات المتحدة المقبل الموقع الهجمات الهجوم الهيئة باختراق
        برنامج بشكل بعض بما بها بين تعمل تقارير تم تويتر جرائم داخل دون ذات ذلك رسائل شهر صباح ضد عدد عليها
        عمليات عند قالت قد كبير كشفت لكن للقرصنة لم لها لهجوم مئات مجال مكافحة منذ ن نحو نظام هيئة و ي يوم
        公司 内部 发布 大规 恶意 意软 服务 病毒 算机 联合 规模 计算 遭遇 面临
    """,
    4.5: """
        =iran =plea =sanction accessibl advanc affair aim aimed allerd almost among anderem android
        angreifer around availabl beim big bis bitcoin botnet bring budapest c&i came canadian capability
        carry caso causa center challeng chao check chrom cisco civil club cnil collaboration conduct
        conflict congress connection contact coup creat current d databas deal december deutsch develop
        development digital digitalen direction disruption distribut do domain donald donnerstag download
        dozen drop dub due e-mail early effort einig electoral electric employe encrypt engineer entdeckt
        environment ermittlungen erneut erst every exchang execut experienc fail far fast featur february
        feuer flag focus forc former four freitag friday full gern geschicht gibt give grav grow guardia
        guerra hacktivist hand happen held heut hinter home hour huge identifi important increas indian
        indien industrial info inform install instanc interlock israeli it-system itself job journal
        journalist july june kaspersky key kritisch kurz können lab largest late led legal let look lumma
        lässt m&s machin mai management manufactur march mark media meet mehreren mission mitarbeiter model
        move much nachdem named nation netz neuen nis2 noname057 notorious nur obligation october oewg
        offenbar operator own paris participant partner past patient payment pcs pegasus poc point port
        post potential potentially president previously privacy privileg problem process project prompt
        publicly put rang receiv relat remain remotely requir research resilienc review revil right rise
        role roll round sagt salt sap scatter schem schweiz seek sei seinem sell send sent shift
        significant smartphon solution sophisticat south spam spencer spider spre spy state-sponsor suffer
        suggest surg susceptibl taiwan taking technical telecommunication telemessag test that third-party
        thousand total trump trust try trying typhoon türkei unauthoriz union unnam unpatch upload utility
        va vendor veröffentlicht vier vom vpn völkerrecht want water weekend weekly weiter well werd
        whatsapp widespread without wordpress worldwid year-old york zahlen zentralen zero zwischen
        österreich أثناء أمام أمن أنظمة أول أيام أيضا إنترنت استخدام الإرهابية الالكترونية البيانات التابعة
        التشغيل الجديدة الجريمة الجهات الذين الرسائل الرقمي الرياض السعودية السلطات السيبراني الشخصية
        الضحية العقيد العمل الفضاء القراصنة الكترونية المتخصص المعلوماتية الهواتف ان باستخدام باسم بالفعل
        بـ بن بي تسمح تقنية تلك تمكن تمكنت تنظيم جديدة جميع حتى حماية داعش دولية ساعات صحيفة ض غير فتح
        فيروس فيما فيها قال قام كان كبيرة كما لحماية لمنع متابعات مثل محمد مستوى معلومات مليون موقعها نتيجة
        هجمات هل وأوضحت واسع والتي وضع وفق وقال وقعت وكالة وكان ولكن يعد يقوم 严重 中心 互联 交通 交部 以来
        体系 信网 全球 公安 共同 关键 医疗 升级 发展 发现 发起 合国 呈现 国际 基础 外交 多个 嫌疑 官方 实施
        巨头 平台 府网 息安 成功 户信 户数 技术 挑战 文件 新的 方案 智能 暴露 最大 机构 玛莎 用户 电信 疑人
        瘫痪 百货 的数 础设 移动 空间 管理 紧急 络安 络犯 络空 罪嫌 联网 莎百 行业 行动 解决 设施 调查 运营
        进行 遭受 针对 问题 间的 间谍 风险
    """,
    5: """
        =dismiss =prison able actually administration administrator advantag advertis advisory affiliat
        again agent ago already amount anonymous api applianc approach artificial asia assess asset assign
        at&t august auth backup bad badbox ban based battl bear becaus began begin below biggest bill bleed
        block body both brand break bureau c cabl california camera canada card cash ceo certain chief ciso
        citizen citrix city classifi clear client clon cloudflar cluster co-op coinbas combat come command
        commission common community complet component conferenc connect consider consumer content coordinat
        copilot core corp council cut cve dark decision defenc denial deny deployment despit detection
        determin different directly director disclosur discuss disguis document doj dragonforc earlier east
        easy ecosystem edition election emerg encryption end engin enough enter erlang escalat escalation
        europol evad event evolv ex executiv exist expand f facilitat facing fall fear few fight figur fine
        five food form fortinet forum free french fresh futur game gateway gdpr general github go goe going
        got guard handl healthcar here hidden high high-profil highly hold however http human hunter ics
        ict id identify immediately implement implementation improper inc increasingly india infection
        infiltrat infostealer initial initially instead insuranc internal interpol interview investment ios
        iphon israel itu ivanti japan join kill know laptop leader leav left legitimat less light limit
        line linux littl local lock log london lost maco mail main making manager manufacturer marketplac
        maximum measur medical men middl miner ministry money monitor motivat mr must n nascar nation-stat
        nato netscaler netweaver newly next note notifi november nsa nso o obtain occur officer often old
        once open-sourc openai operational option oracl org ot other otp paid paper paragon party path pc
        permit persistent player plugin poison polish pose position possibly prevent privat promis protest
        protocol push quarter quickly quot rapidly rated reach recap refus region registration regulation
        regulator reject rely request return reuter root router rule ruling safe safeguard safety sale same
        san scada scal search seem seen sentinelon serv settlement severity sharepoint ship shop should
        siemen sign signal similar simplehelp sk sma small snoop someon sonicwall soon spac specific spot
        ssh staff statement stay stealer stealthy step stor story strengthen stress string submit
        successfully supplier suspend tactic takeover talk techniqu texa thank themselv they'r third though
        threaten thwart tie tiktok told too toolshell traffic train transfer trend trial trigger trojan
        turn type ukrainian unauthenticat university unknown urge variant various viasat video visit vs
        wave weapon whether wide wiper wireless worm worry worth yesterday yet zero-click
    """,
    5.5: """
        5g accusation achiev acquisition act activat ad administrativ adopt adoption adversary africa
        african age agenda ahead ahold ai-power aid airlin align ally along although alto amazon analysis
        angel announcement annual anti-spam antivirus anyon ap apach apparently aren't arm armed army
        articl asian association atm audit australia authentication automatic automation autonomous awar
        award azur base bbc becam begun belong benefit biden blizzard blue board bomb boost boot boss bot
        breachforum brief brok broker budget bulletin c&c capacity capital car carri catch caught central
        cert chat chatbot chatgpt child children citing citrixbl clean click clickfix clos cms co codenam
        collect collectiv coming comment commercial commit committe competition complaint comput condition
        consensus consortium contagious context controller convinc cooperation copy corporat corporation
        craft crash creator credit crisis critic critical-severity cyber-espionag cyberespionag cyberspy
        daily danabot dangerous darknet date david davita deadlin debut decad deep delay delhaiz demonstrat
        deni denial-of-servic destroy dev did didn't dior directory disaster disney display distribution
        distributor dns doc dollar dora dos dr driv dron dump dutch ecb economic editor education effect
        effectiv electronic element else embassy employ endpoint engag equipment error essential esxi ever
        exercis exfiltration expect explor explorer explosion extend extension faced facility fallout
        family feed field filed final financ financially firefox firmwar flood forensic fourth framework
        function further gas genai generativ georg german germany gigabyt given giving gmail goal good
        grant graphit ground growth gru hard harder harry high-sp highlight hmi hong hospital hostag hous
        i&i imag impersonat importanc impos incorrect injection insid insider installation institution
        integrat intelbroker interaction interest interfac interferenc introduc invit ip ips iraq irish ise
        japanes junk keep kelly kept ketter kit korea-link l labor land languag launder learn legacy
        legislation lesson licens lift live loader locat location lockbit locky login long long-term lose
        low lure m&a madrid maintain mandiant masquerad material maximum-severity mcp mean mechanism memory
        merger meta method micro mike minister minut misconfigur misconfiguration mongodb motherboard
        moving natur natural near newsletter night normal notify nova now-patch offensiv officially oil
        older open-end operativ ops organisation organiz originally outlook outsid overflow overlook page
        pakistan panel parent parliament pass payout perform period personnel physical play portal posing
        possibl powerschool practic prepar previous princ producer production professional programm propos
        prov proxy pull purpos quarterly radar radio ramp rat rate react read reader ready reality reason
        rec recommendation reduc reflect regard regional registry regulatory relevant render replac
        reportedly repository resilient resourc responsibl retail ring rising roundup russ samsung sandbox
        satellit saturday saw saying scan scandal schneider school scotia scrambl season see senior
        september shed shield shortly sieg signatur sim simpl slip slow so-call soc socket solar sopho sort
        southern spark spear-phish special spend spokesperson spying stag stand startup stealth steel
        strain strategy strong student sunday survey swap t&c tackl tag taiwanes tax tech-savvy telegram
        tell ten tension terrorist they'v think thought toolkit toward trad transaction transportation
        travel traversal treasury troubl truth tv twitter u unauthoris undocument unfi until urged urgent
        validation valuabl variety very view vmwar voic voter vu w w&w wallet warfar warrant wasn't
        wastewater watch weakness web3 western whol widely win wipe wired word written
    """,
    6: """
        a&c a&g a&m ability adc adding addition advocat agentic agre ai allegation anti-virus appeal
        applicant apply approv apr arriv assault attention australian authoris authorization automat aveva
        avoid aws b&e b&r barrier basic behalf best boom bph brak branch broaden broader brought bt built
        bulletproof busy buying c2 calendar capabl catalog china-nexus circulat coach coalition cobalt
        command-and-control commerc complianc confidential configuration confusion consent consol constant
        construction conti contractor conversation count county crack crippl criticis cryptography cultur
        custom cv cyber-threat czech d&c d&r danger declar defac defender delet description destructiv
        dialysis direct disabl doe doesn't doing door drug earth eight elasticsearch employer encourag
        end-to-end england enhanc ensur escap establish ethical everyth ex-cisa explain export extradit
        extremely failur farm fashion faster fee fell fixing flight flock formerly francisco fraudulent
        frontier fuel generat generation globally governor govt great greater grid guardian h&c half
        harvest having head headlin hide high-valu hired hiring history homeland i&c ice identifier ie ihl
        index india-pakistan indicat infamous information-steal initiativ inject input insight insurer
        intel intend intercept invasion involvement iot ireland java joint jpeg kong landscap largely
        laundry lee level life lobby logistic lot louis mac magento mainland mainly matter matthew max
        mention met mitigation modern modify monthly mount moved movi mps multi-stag municipality newest
        newspaper nigeria noteworthy novel ntlm nuclear nucor objectiv octopus ofac oh out-of-band oversea
        oversight overstep owner paganini particular particularly paying percent permission phas
        phishing-as-a-servic photo piec pierluigi pipelin podcast poland pre-auth preparation press pric
        pro-russian proactiv progress proof-of-concept prosecutor protester purchas qualcomm quit raid
        recommend reconnaissanc recruiter relief remediation remov repo represent rerout reset resolv
        respond responsibility rhysida risen rose roughly roundcub royal s&m sabotag schedul scop
        securityweek select senat sensor sever sexual sgnl shell short singl slowly smart smash society
        spied spokesman squad stock storm street struck successful summer surfac surpass sustain swedish
        swiss switch switzerland t-mobil tank teacher teen telephon th tm together town tp-link trac
        traditional transparency treatment triag trickbot turkish twin underscor undersea uniqu unlawful
        unless unlik unmask unreport up-to-dat upcom vector ventur victoria vote voting wait wake walk wang
        watchdog went wi-fi wider will witness workshop writer xe xp
    """,
}
"""Words by the natural logarithm of how many stories there are for one that says the word."""

_LISTED_NAMES: Final = """
        5g a&c a&g a&m adc africa african agentic ahold ai ai-power amazon américa angaben angreifer ap
        apach api appl apr april apt army asia asian at&t atm august australia australian aveva aws azur
        b&e b&r badbox bbc biden blizzard bph breachforum bt budapest c&c c&i c2 california canada canadian
        ccn ceo chao chatgpt china-nexus ciberdiplomacia cisa cisco ciso citrix citrixbl clickfix cloudflar
        cms cnil co-op cobalt coinbas commerc congress consent conti copilot corp council cv cve cvss czech
        d&c d&r danabot david davita ddo december deutschland didier dienstag dior disney doj donald
        donnerstag dora dos dragonforc dutch east ecb elasticsearch england erlang ermittlungen españa esxi
        europol ex-cisa explorer facebook fbi february feuer fortinet francisco freitag french friday
        frontier gateway gdpr genai georg german germany geschicht github gmail graphit gru guardia
        guardian h&c harry hmi homeland hong i&c i&i ice ics ict ie ihl inc india india-pakistan indian
        indien intel intelbroker interlock interpol ios iot ip iphon ips iraq ireland irish ise israel
        israeli it-system itu ivanti jahr jahren january japan japanes java jpeg june kaspersky kev kong
        konzern korea-link kritis-dachgesetz l'assemblé latina laundry lee lockbit locky london louis
        lumma lópez m&a m&s mac maco madrid magento mai mandiant manuel march matthew mcp menschen micro
        microsoft mike mitarbeiter monday mongodb montag motherboard mps mr méxico nascar nato netscaler
        netweaver netz nigeria nis nis2 noname057 north noteworthy nova november nsa nso ntlm nucor
        numériqu obrador october octopus oewg ofac oh openai ops ot otp overstep paganini pakistan paragon
        paris pc pcs pegasus pierluigi poc poland polish powerschool princ pro-russian qualcomm rat rce
        república revil rhysida roundcub royal russ s&m salt samsung sap saturday scada schneider schweiz
        scotia securityweek sentinelon september sgnl sharepoint sieg siemen signal sim simplehelp sk sma
        soc socket sonicwall sopho south spencer spider ssh suiss sunday swedish swiss switzerland t&c
        t-mobil taiwan taiwanes telegram telemessag texa thursday tiktok tm toolshell tp-link treasury
        trickbot trump turkish tv twitter typhoon türkei ukrain ukrainian unfi unlik unternehmen viasat
        victoria vmwar vpn völkerrecht w&w wang wastewater web3 wednesday whatsapp wired wordpress workshop
        xe xp york ziel österreich
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
        armor arrangement array arrestation arrival arrow art artist artistry artwork ascend ascension
        asegura ask asked asking asm aspect assassination assembly assert assessment assist assistant assum
        atelier atmospheric atribut attach attachment attain attend attorney attract attribution
        aufgefallen aufschiebbaren augroup auktion ausgedacht ausgelegt ausgetauscht aussi auszuleben
        authenticat author autocmd automatically automotiv autoplay autostrad autr autumn availability
        avant averag aviation avid avoir avril await away azdanov baby background backport badly bajo
        balanc bald band bang bar bare barely baseball basedir basemap bash basis basketball bass bassist
        batch battery bauen bazy beach beam beat beaten beautiful beautifully bebowilson bed bedient
        bedroom bee beginner behav behavior behaviour bekanntgegeben bekommen belief benchmark ber berblick
        berdenken bergreifend berichten berschreiben bersehen bert bertragung bertragungen berwachung
        beschreibt beset besonder bespok besprochen besser besteht bestimmten bet beta betaversion
        betrieben betroffenen better bevor bewegen beweist bewirbt beyond bias biblically bid bietet bigger
        bilateral bilety bin binary bind biological birthday bislang bit bitter biz black blackmail blank
        blast bleep blew blob blog blogpost bluetooth bluff blunt bocchi boeing bois bold bolster bonus
        book bool booster bop bordedom border boring born borrow bother bottom bought bounc bouncer bound
        boundary box boxe brach brav breakag breakfast brib brick brig brilliant brisk britannien broad
        broadband broken bruteforc buf buffer bufsiz bugdoor builtin bump bunch bundl bungalow burgeon burn
        bus button buy byte cabin cabinet cach cada cakeboss calculat calculation calculator caller calloc
        calm canary cancel candidat cannot cap capitalism captain captur care career carmaker carrier
        carrot cartel cast cat catastroph catastrophic category caveat ceas ceil celebrat celebration
        celebrity cell cellular cempack censorship century ceremony certificat cesspit chairman chamber
        championship chanc changelog changeset channel chapter chaqu char character characteriz chart chas
        chatroom chdir cheaper cheat checker checkmat checksum chess chez chik chimney chinesischen chip
        chipmaker choic choisi choix choos chosen chst chststraf ciberespionaj ciberestafa cinco
        circumstanc citation civilian ckblick cke cken ckgef cksichtigt clamp clang clarify clarinet class
        classical claus clc cleaner cleanup clearanc clearly clever clickabl climat climb clipboard clock
        closely closer closest cloth clueless clutter coaster cocktail cocky codebas cognition cohesiv coin
        coincid collaborat collectif collection colleg color colour colourful column com combin
        combinatorial combler comeback comfy comic comm commandant commandement commemorat commissioner
        commodity commonly commun communicat comp compact compar comparison compatibility compatibl
        compensation competitiv compil compilation compiler complain complement completely completion
        complex complexity compliant complicat comply compos composer comprehensiv computation
        computational concept conclud conclusion concret condemnation condens conditional conductiv
        confidenc config configur confus conglomerat connector conoly consecutiv consequenc consist
        consistent consistently consolidat conspiracy const constitution construct consult consultation
        consumption container containment contest contextualis contextually continuous contract contrast
        contribut contribution contributor contro controll controversial controversy conveniently
        convergenc convert converter cook cooki cooky cool cooperativ cope copi copyright corner
        coronavirus correct correctly correctness correspond corrupt corruption cosmetic couch couldn
        counter counterpart coupl coupur cours courtesy cover coverag coworker crank creation creatur cred
        credentialless creep creepier crisp criticism criticiz cross crosshair crucial crux cryptic
        cryptographic csp css cuenta cultural curb curious currency currently curtain customis cutaway cute
        cvzakharchenko cyberspac cyfryzacji cymbal cza czerwca dabei daemon daf danc dane dangerously
        dangerzon dangl dann danny danych darekkay darf daring darker darkscienc darkwav dashboard dati
        dating daunt dazu dead deadly death debat debe decay decent decentraliz decid decisiv declin decod
        decommission decreas decrypt dedicat deeper deepfak defacement default defect defend defin
        definicji definitely definition defy degre dejado delicat delicious delight delivery delug
        democracy democratic denen dennoch denuncia depend dependabot dependent deposit depressiv
        derartigen deren deriv dermatology derzeit desarrollo descend deserv designat desir desirabl desk
        despicabl dessen detectado deterrenc deutlich devolv diagnos diagnostic diagram dial dialogu
        dichotomy dictionary didn died diesem diesen dif diff differ differenc difficult difficulty dig
        digest digestibl digress dijo diminish dining dip diplomacia diplomat diplomatic dir directeur
        disappear disc discontinu discord discovery discussion disinfectant disk diskutieren dislocat
        dismiss dispatch disposabl disput dissection distanc distinct distinguish district distro disturb
        dit dive divers diversen diverser divert division dix doabl doch doctor documentation dodecalogy
        dodg doesn dog domestic don donat donation done donor dopracowani dose doubl doubt dove downrank
        draft drag drahtlos dramatic dramatically draw drehen dreht drew dri drill dringend dritt dritten
        driven driver droit dropdown drum drummer dry dtern dual duology duplicat durchsetzen dynamic each
        ear eased easier easiest easily ebook echo ecommerc economy edge edit editorial eeri effectively
        efficac efficiency efficient efficiently ehemalig eher eigen einger einigen einmal einst einzig
        either ekspresowych eldritch eleccion elevation eligibl eliminat elusiv embargo embed embezzlement
        embrac emergencia emergent emotion emphasiz empty emulat enact enclos encod encor encounter ended
        endet ending endless endur engagement enhancement enjeux enjoy enorm enormous enshittocen entdecken
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
        gever gewesen gezeigt gezogen gid gift gilt girl git giveway glass glibc glich glichkeiten glob
        glow godz gold gone gorgeous gothic goto govern grab gracefully gradually graduat grain grainy
        grand graph graphic grappl grateful green grew grief grind grip gro grocery gross grsecurity
        guarant guerr guess guidanc guidelin guitar gunslingerfry gut gute guter guy gyroscop hackabl
        hackeo hair hall hammer handler hang happily happy harbinger hardcod harden hardwar hash hastily
        hate hatten headach header headquarter healthy heap hear heard heat heavily heavy hefty hei height
        heighten heist hellgat helpful henc heptalogy herald hero hersteller hervor hesitat hid higher
        highest highway hike hilarious him himself hin hint hip historical historically hive hlerumfragen
        hmt hoc hochgefahren hohe hohen holiday holistic hombr homegrown homepag honest honor honorary hood
        hop hope hopefully horizontal horribl hors hostnam hot hotel hover howitzer hrt html httpd httpjam
        hub humanitarian hungry hunt hurt hynix hyperlink hypervisor icon idea idle idling ifdef ifram
        ignit ignor ihn ihrem ihrer illegal illegally illustrat imagery imagin immediat immens immer
        impetuous implant implication imply import impossibl impression improv improvement inactiv
        inadequat inappropriat inauguration inbox incentivis incidencia incom inconsistency incorporat
        incorrectly ind indefinitely independent indication indirect indiscriminat inflation influenc
        informacji ini initiat inlin innovat innovation innovativ inquiry insbesonder inscrutabl insecur
        inspir instant instruction instrument insurrection int intak integer integration integrity intens
        intensify intent intention interact interactiv interestingly interior interlud intermediat
        interpret interpretation interpreter interrupt interruption interven intricat intrinsic intro
        introduction invasiv invention invert invest investor invisibl invitation invoic invok inzwischen
        irregularidad irrelevant irresponsibl island isn isolat isolation isset italy item jackpot jagen
        jako jamais jamescridland jar javascript jazz jazzy jducoeur jede jedoch jellyfin jemal jesus jet
        jetzt jeudi jimmy jinp jointly joke journalism journey joy jump junta justifi justifiably jvoisin
        kagi kam kaum keen keeper keinen kernel keyboard keyctl keystrok kick kid kidney kind king kitchen
        kmalloc knew knot knowledg kochen kommen kommerziellen kommt komplett konferencji konkret konnt
        kontaktieren krajoznawczych kudo kultigen kulturell kurzem kylebot label lack lag lahmgelegt laiz
        lame lanc landen lang larger lassen lately later latex latter laufen laut lawmaker lawyer layer
        layout lazy leadership leagu leap lector lectur leftium legales legibl leisten len lender length
        lengthy lens letter lever levi lexer lib libel library libva lid lie lied liefern lightweight
        limitation linear lineup linger lingeri linter lipca listen literat living llung load localiz
        locally lockdown lockpick locksmith lofi logarithmic logic logiciel lonely longer loom loop loos
        lore losing lottery lou love loved lovely lower lowest ltzsch lub ludicrous luego lurk lxc lyrical
        machen machinery macport macro magazin magic magical magnetometer magnitud mainstream maintainer
        maintainin maintenanc maja majority makeprg male mall malloc mandat mandatory mangl manipulat
        manipulation manner manpag manual manually map margin marginal markdown marker mart masculin mass
        master match math mathematical matteoscopel mayb mayor mcrypt meaningful meant meantim mechanical
        medalist medio mediocr medium mega mehr meisten melancholic mellow melodic melody memchr memorial
        menu mercredi merely merg mess metal metaphorical meter mhersh mhitza microphon mid midi midterm
        mieux migrant migrat mildly mile mileston militair mind mindesten mine minimal minimiz mining
        minipli minor minority mint mirror misalign mishandl miss missil mistak misus mix mkdir mod modal
        mode moderat moderner modernisation moderniz modest modifi modul moment monetary monument mood
        morally morn morph mostly motivation motorroad motorway mountain movy msg msgoff municipal musi
        music musl muss mutation muy myself mysterious mystery mytyp nacional nahezu najciekawszych naming
        nap narrow nascosti nasz naszej nationalen nationalist nativ navigat navigation navir nchen ndash
        nden nder ndigtem ndlichen neat necessity needful needl negativ neglect negligibl negocio nehmen
        neighborhood nen ner neural neuron neutral never newcomer newer nftig nglich ngt nheitsdenken nice
        nicely nie nigh nihilist nine nnen nnoremap nobody node noir nois nologin nombr nominat nomination
        nomine noncanonical none nor norm normally northern nos nose notabl notamment notch notebook noted
        noth notic notification notion notoriously nous novic nowher nschen nss nstigen ntt nuestro nuisanc
        null numerous nut nutzen nutzt obiektach object obscur observation observer obvious obviously
        occasion occasionally ocean odd oddamy oddly ofertow offiziell offset oficial oft ohne onboard onto
        oop opaqu openly operand opinion opinionat opportunity oppos opposition opracowywany opsec optimiz
        optimization optimizer optional oraz ordinary organic organis orientation orig origin original
        originat ostensibly otherwis ourselv outcom outdat outlet outlin outperform output outsider
        outstand overall overblown overcom overlap overload overloadabl overrid overse overturn overwrit
        oxlvlnl pace pack packet pad padlock paint pair palabra pandemic pane panic paperback paralizar
        parallel param parameter parametrach park pars parser participat passag passend passkey passt
        passwd pattern paving pavvv paw payload payroll pct pdf peac peak peephol peer peg pelican pen
        penalis penc pend penetration pension perceivabl perch percussion perfect perfectly performanc
        performant permanent permanently perpetrator persistenc person personaliz perspectiv peu peut
        phenomenal phisher phony photograph php phras physisch pianist piano pick pictur pid pidfil
        pierwszym pile pin pinpoint pipe pivot plagu plant plastic plat plattform platynowym playground
        playlist pleas pleasant plenty plot pochodzi pocket podobnych podpisana pointer policymaker
        political politician politischen poll pollut pony pool poor pop popen poprawa popularis popularity
        population popup porch portability portabl posed positiv possibility postdoc postgis powerful
        poziomi ppoll practical practically practis prais precious precisely precision preemptiv prefer
        preferenc prefix preisg preiswert preliminary premier preorder presenc present presentation preserv
        presidency presidential pressur pretty preuv prevention preview prezentacj pri primarily primary
        primer primitiv principal print printf prioritiz priority pris privately prob probably problematic
        procedur processor proch produc productivity profanity professor profil programu progressiv
        prohibit proliferation prominent promot proof propagat proper properly property propo proposal
        prosecution prospect prospectiv prototyp proud proudly proven proxmox przestrzennych przez
        przygotowani psychological psychology publication publisher puis punish pure purely pursu pursuit
        puzzl pve pwned pypy python pytorch qsort qualify quality quantify quarantin quartet query
        questionabl queu quick quicker quickfix quiet quietly quilt quilty quoi race rail rain rainy raison
        rambl ran ranch randlo random randomiz randomization randomness rank raphael rapid rare raster
        rather rating ratio ration raw ray razem rde rden reaction readabl readonly reagieren reaktion
        realis realiz really realm rear reassembl reassur reboot rebrand rebuild recht recip recipient
        recognition recogniz recount recovery recruit recycl redact redaktion redemption redesign redet
        redirect redirection reduction refer referenc referer referrerpolicy refin reflection refresh
        regain register regular regularly reinstall reinvention relation relationship relativ relax
        relentless reli reliabl reload relocat remark remember remembranc remind reminder removabl ren
        reorder repair repatriat repeat replacement replication repliziert reporter represalia
        representation representativ reputation requirement reservation reshap resident resolut resolution
        resort respect respectiv responsabl responsibly rest restart restaurant restrict restriction
        restrictiv resultado resurgenc ret retaliation retir reus revamp revers revert revisit revolution
        revolutioniz rewrit rewritten rezension rgerrechtlern rhythm rhythmically rich richtig riddl
        ridiculously riff rip rival roach road roadmap robo robust rock rollout romanc roof room rootkit
        rourguic rout routin routinely rse rsp ruin ruled runner runtim rush rwm sacrific safari safely
        safer salad samedi sampl save saved saving sax saxophon sbin scammer scar scen scenario sch
        schaffen schematu schi schlechter schli schnell schon schwedisch schweigt schweren scienc scrap
        scratch scream screen screenshot script scroll scum seamless seccomp secondary secretly secreto
        section securely seeing seeker seemingly sefidel segment segregation segundo sehen sehr seinen
        seiner seldom selection semantic semiconductor sens sensibl sentation sentiment separat separately
        sequenc ser serial seriously serrat serveur servidor serwisu setlocal settl setup setzt seven
        seventh seweg sewing sexueller sfcgal shallow shap shareholder sharp sharply shellcod shelter
        shenanigan shitty shock shoot shortcom shortcut showcas shown shriek side sident sieben sieht
        siendo sigh sight signalement significantly silently silicon silvenga similarly simplicity simplifi
        simplification simplify simply sing singer siphon sister sit situation size sizeof skater
        skepticism skill sky skyrocket slab slam slanderous slash sled sleepysnooz sleev slic slid slider
        slightly slower smaller smallest smurf snag snap snapshot snar sneak sneaky snippet snprintf soar
        socially societal sock solch soldier solid sollen sollt sollten solo soloist solv solver somebody
        someth sometim somewhat somewher sondern song sorgt sorry sotto sought soul sound soundtrack
        southeastern sowi span speak speaker spec specialis specifi specifically specify spectrum
        speculation speculativ speech speed speedrun spellechecker spent spillag spiritual splendid split
        sponsor sponsorem spoof spool sport spotkania sprawl spring spur src srebrnym ssl sslich staatlich
        stab stabil stabilen stability stabl stack stadium stak stakeholder stal standalon standard
        standardizer standoff star stark starten startend startenden stash stateless statem static station
        statistic status stdio stdlib steam stecken steep steigern stellt stem stereo stick sticker stigung
        stir stitch ston storag storemgmt stowarzyszeni stoyl straight strang strategic stream streamlin
        stretch strict strictly strip strongly struct structur struggl stuck studio study stuff stung
        stupid stworzeni styl stylus sub subject submarin submission subpag subscrib subscriber
        subscription subset subsidiary substr subtl subvariant subvert success sudden sudo sufr suggestion
        suicid summaris summariz summarizer summary summit sunlight sunset sunshin super superb superfluous
        superior superlativ supervis supervision supervisory supporter suppos sure surpris surprisingly
        surround surviv suspicious sustainabl swat swing symbol symbolic symlink symptom sync syncopat
        syndicat syntactically syntax synthesiser sys syscall syslog systematic systemd tab tabl tad
        tagowania tail tailor tak tap task tast tasteful tear technically technischer technological
        teenager teensy teeter teilt telco television temat temp templatis temporarily tend tenor tereni
        term termin terminal terminat territoir terror terrorism testament testen testify teuer teuren
        textur thang theoretisch ther therapy therefor thermal thiev thing tho thorough thread threw thrill
        throughout throw thrown thus tick ticket tidbit tidy tier tiger tiltowait timer timestamp tip tipo
        titl tldr tls tmp tmux toggl toilet token tome ton tone toolbar tooltip topic topology tor totally
        touch tourism tournament tous toxicity toy tracker traditionally trail transcod transform
        transformation transition translat translation translator transmit transplant transport
        transposition travell treat tree tremendous tremolo tried trillion trilogy trim trio trip triptop
        trivial trivially troop trotz trov truck true truecolor truly trumpet trumpeter truncat truncation
        tschoesi tte ttler tueur tumbler tune tuned turystycznych tweak tweet twic twist typeof typical
        typically typing typo tzt tzung udev udevadm ufer ufig ujednoliceni ultimat ultimately umask umt
        una unabl unavailabl unbearably unbekannter uncertainty unchang uncheck unclassifi unclear uncommon
        undefin undergo underground underly undermin understand undertaken undiscover undoubtedly unexpect
        unexploitabl unfortunately ungrateful unheard unicod unifi unification unify uninitializ unity
        univers universal unleash unlikely unlock unnotic unprecedent unrelat uns unsaf unserer unsolvabl
        unsuspect unterhaltsam unterst untrust unus unusabl unveil unverifi uploader upon upstream uptick
        urgently urging url usability usabl usag usando usb useful useless userland usernam uso usr usual
        usually usuario utiliz vacation vainfo vale valid validat valu vanity var vari variabl variation
        vary vast vault vehicl venu ver verabschiedet verantwortlich verbaut verbieten verdienten verdingt
        verf vergessen verh verifi verification verifier verify verkauft verlaufen verletzt verschieben
        verschiebt versteckt versucht versus verteilt vertically verwenden verzichtet vet veteran vibe vice
        victimiz victimology vie vient viert viewer vim vimrc vinyl violat violation violenc viral virtual
        virtualis virtually vish visibility visibl vision visitor visto visualiz visualization vocal vol
        volum voluntary vont vorabversion vorgestellt vous vowed vsnprintf wafer wagt wall ware waren warm
        wast weak weaker wear weather webpag wechseln wed weechat wei weight weil weird weist weiterhin
        welcom wenig weniger wersja what whatever whisper whistleblower whit wholeheartedly whop wichtiger
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
