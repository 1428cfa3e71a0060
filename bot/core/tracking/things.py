"""What it happened to, or is about, in one word: the nouns of this field in the languages of its press.

A "clinic", a "Krankenhaus" and a "больница" are a hospital; a "carrier" may be an airline or a telephone company and is
left as it is. Like the concepts of `bot.core.tracking.concepts` these are words of the vector.
"""

from typing import Final

THINGS: Final = {
    "administrator": "administrator operator ringleader mastermind kingpin foreman betreiber drahtzieher 管理员 主谋",
    "adopt": """adopt adopts adopted adoption approve approves approved approval passes passed endorse endorses
        endorsed greenlight ratify ratifies ratified verabschiedet beschließt billigt adopte adopté approuve
        approuvé approva approvato adotta aprueba aprobado adoptó принял принят одобрил
        утвердил 通过 批准""",
    "airline": """airline airlines airway fluggesellschaft airliner авиакомпания
        авиакомпании aerolínea aerolinea 航空公司 航司""",
    "airport": "airport airports flughafen aéroport aeropuerto aeroporto аэропорт аэропорта 机场",
    "ally": "ally allies allied verbündete alliés alleati aliados союзники 盟友 盟国",
    "antivirus": "antivirus anti-virus virenscanner антивирус 杀毒",
    "app": "app apps приложение 应用程序",
    "army": """army military troops bundeswehr militär armée esercito ejército армия военные
        минобороны 军方 军队 国防部""",
    "ban": """ban bans banned banning barring barred prohibit prohibits exclude excludes exclusion verbietet
        verbot interdit interdiction interdire vieta vietato prohíbe prohibición запрет запретил
        禁止 禁用""",
    "bank": """bank banks banking lender banque banques banca banco bancos bancaire банк банка
        банков 银行""",
    "boss": """ceo chief-executive boss chairman vorstandschef geschäftsführer pdg directeur-général
        глава директор 首席执行官 总裁""",
    "botnet": "botnet botnets botnetz ботнет 僵尸网络",
    "cable": """cable cables undersea submarine unterseekabel seekabel câble câbles cavo cavi кабель
        кабеля 海缆 光缆 电缆""",
    "carmaker": "carmaker automaker autobauer autohersteller автопроизводитель 车企 汽车制造商",
    "chat": "chat chats messaging messenger chatkontrolle messagerie мессенджер 聊天 通讯软件",
    "child": """child children kid kids kinder enfant enfants bambini niños minori menores дети детей
        儿童 未成年""",
    "city": """city town municipality municipal council mayor stadt kommune gemeinde ville mairie comune comuni
        ayuntamiento город мэрия 市政府""",
    "committee": """committee panel ausschuss comité commissione comisión комитет комитете
        委员会 一委""",
    "cooperate": """cooperation cooperate collaborate collaboration memorandum mou pact agreement accord treaty
        abkommen vereinbarung accordo acuerdo соглашение меморандум 合作 协议 备忘录 条约""",
    "customer": """customer customers client clients kunde kunden clienti cliente clientes abonné abonnés
        клиент клиентов 客户""",
    "darkweb": "darkweb darknet darknets даркнет 暗网",
    "database": "database databases datenbank базы база 数据库",
    "decree": "decree ordinance verordnung décret decreto указ 法令 条例 办法",
    "delete": """delete deletes deleted remove removes removed purge purges löscht gelöscht supprime supprimé
        rimuove elimina удалил 删除""",
    "diplomat": """diplomat diplomats diplomatic embassy envoy ambassador außenministerium auswärtiges
        auswärtige étrangères ambassade ambassadeur farnesina embajada embajador esteri мид
        посольство посол 外交部 大使馆 大使""",
    "draft": """draft drafts proposal proposals propose proposes proposed tabled entwurf vorschlag projet
        proposition proposta bozza propuesta проект предложение 草案 提案 拟""",
    "drone": "drone drones drohne drohnen дрон беспилотник 无人机",
    "election": """election elections electoral ballot ballots vote-count polling referendum wahl wahlen
        wahlkommission élection élections scrutin elezioni elecciones выборы выборов
        голосов голосования 选举 大选 计票""",
    "email": "email e-mail emails e-mails inbox mailbox courriel correo почта почты 电子邮件 邮箱 邮件",
    "encrypt": """encryption encrypted encrypt verschlüsselung verschlüsselt chiffrement chiffré crittografia
        cifrado шифрование 加密""",
    "energy": """energy electricity grid blackout blackouts utility utilities energie strom stromnetz
        stromausfall électricité elettricità energia electricidad apagón электричество
        электричества энергетика энергосистема 电网 停电 电力""",
    "factory": """factory factories plant plants fabrik werk usine usines stabilimento fábrica завод
        завода 工厂""",
    "gas": "gas pipeline pipelines gasnetz gazoduc gasdotto gasoducto газ газопровод 天然气 管道",
    "government": "regierung gouvernement governo gobierno правительство 政府",
    "hearing": "hearing hearings inquiry inquest anhörung audition audizione audiencia слушания 聆讯 听证",
    "hospital": """hospital hospitals clinic clinics krankenhaus kliniken klinik klinikum hôpital hôpitaux chu
        ospedale ospedali asl больница больницы больниц 医院""",
    "hydro": """hydro hydropower hydroelectric dam wasserkraft staudamm hydroélectrique barrage idroelettrica
        гэс 水电 水电站""",
    "insurer": """insurer insurers insurance versicherer versicherung assureur assurance assicurazione
        aseguradora страховщик 保险""",
    "jam": """jamming jammed jammer disruption störung störungen gestört gestörte brouillage interferenze
        interferencia помехи глушение 干扰""",
    "journalist": """journalist journalists reporter reporters newsroom journaliste journalistes giornalista
        giornalisti cronisti periodista periodistas журналист журналистов 记者""",
    "law": """law laws bill bills legislation legislative amendment statute gesetz gesetze gesetzentwurf loi
        lois legge leggi ley leyes закон закона законопроект 法案 立法 法律""",
    "library": "library libraries bibliothek bibliothèque biblioteca библиотека 开源库 图书馆",
    "market": "marketplace marketplaces marktplatz markets 市场",
    "military_intelligence": "gru гру 格鲁乌",
    "nato": "nato otan нато 北约",
    "norm": "norms norm behaviour behavior normes norme normas нормы правила правилах 规范 准则",
    "nuclear": "nuclear reactor atomkraftwerk kernkraftwerk nucléaire nucleare аэс ядерный 核电 核设施",
    "open_group": "oewg open-ended gge working-group arbeitsgruppe 开放式工作组",
    "parliament": """parliament parliamentary lawmaker lawmakers mp mps senate congress bundestag bundesrat
        parlament abgeordnete parlement député députés assemblée parlamento deputati senato diputados
        госдума дума депутаты парламент 议会 国会 议员""",
    "password": """password passwords passcode passwort passwörter contraseña contraseñas пароль
        пароли паролей 密码 口令""",
    "patient": """patient patients patienten patientendaten pazienti paciente pacientes пациент
        пациентов 病历 患者 病人""",
    "phone": """phone phones smartphone smartphones handset iphone telefon téléphone téléphones telefono
        teléfono телефон телефонов 手机""",
    "pilot": """pilot pilots aviation aircraft flugzeug luftfahrt aviazione aviación авиация пилот
        航班 飞行员""",
    "port": "seaport harbour harbor hafen hafens puerto 港口",
    "privacy": "privacy watchdog data-protection datenschutz datenschützer vie-privée garante privacidad 隐私",
    "propaganda": """inauthentic disinformation misinformation propaganda desinformation désinformation
        disinformazione desinformación дезинформация 虚假信息""",
    "prosecutor": """prosecutor prosecutors staatsanwaltschaft parquet procureur procura procuratore
        прокуратура прокурор 检察官 检方""",
    "railway": "railway railways rail bahn sncf treni ferrovie ferrocarril renfe железная ржд 铁路 列车",
    "resolution": """resolution resolutions résolution résolutions risoluzione resolución резолюция
        резолюции 决议""",
    "router": """router routers маршрутизатор маршрутизаторов роутер
        роутеров 路由器""",
    "satellite": "satellite satellites satellit satelliten satellitare satélite спутник 卫星",
    "school": """school schools pupil pupils student students schule schulen schüler école écoles élèves
        lycée scuola scuole escuela colegio школа школ 学校 学生""",
    "shop": """supermarket supermarkets grocery groceries retailer retailers retail supermarkt händler
        distributeur enseigne supermercato supermercado супермаркет ритейлер 超市 零售商""",
    "spy": """spy spies spying espionage espion espions espionnage espionnée espionnées spion spione spionage
        ausgespäht spia spie spionaggio intercettati espionaje espías шпион шпионаж шпионов
        间谍 监听 窃听""",
    "spyware": "spyware stalkerware trojaner staatstrojaner шпионское 间谍软件",
    "station": "television broadcaster fernsehsender chaîne emittente телеканал 电视台",
    "supplier": """supplier suppliers vendor vendors contractor subcontractor provider zulieferer dienstleister
        lieferant fournisseur prestataire sous-traitant fornitore proveedor поставщик
        подрядчик подрядчика 供应商 承包商""",
    "surveil": "surveillance wiretap wiretapping überwachung sorveglianza vigilancia слежка 监控",
    "teenager": """teenager teenagers teen teens youth jugendlicher jugendliche adolescent ragazzo joven
        подросток подростки 少年 青少年""",
    "telecom": """telecom telecoms telco telcos telecommunications mobilfunk mobilfunkanbieter télécom
        télécoms opérateur telefonia telefónica оператор связи операторы 电信 运营商
        通信""",
    "traveller": """traveller travellers traveler travelers passenger passengers flyer flyers fluggäste
        passagiere passager passagers passeggeri pasajeros пассажиры пассажиров 旅客 乘客""",
    "un": "u.n u.n.o uno onu оон unga 联合国 联大",
    "university": """university universities college campus universität hochschule université università
        universidad университет 大学 高校""",
    "vote": """vote votes voted voting abstimmung abstimmen votent voto voti votación голосование
        проголосовал 投票 表决""",
    "website": "website websites site internetseite webseite sito sitio сайт сайта сайты 网站",
    "wind": """wind turbine turbines windpark windparks windkraft windräder éolien éolienne éoliennes eolico
        eolici eólico ветропарк 风电 风机 涡轮机""",
    "wipe": "wiper wiped wipes wiping 擦除",
    "worm": "worm worms self-replicating wurm червь 蠕虫",
}
"""Thing by its names, as they are written."""
