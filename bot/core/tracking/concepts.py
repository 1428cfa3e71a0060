"""What happened, in one word: the verbs and nouns by which the press of eight languages tells the same act.

"Cops nab", "police arrest", "逮捕" and "festgenommen" are one concept. A concept counts as a word of the vector, so
that two headlines in other words, or in other languages, have something in common; and the acts among the concepts
tell an event from its follow-up: an arrest is another story than the attack it follows.
"""

from typing import Final

from bot.core.tracking.places import PLACES
from bot.core.tracking.things import THINGS

_LATIN: Final = {
    "arrest": """arrest nab cuff detain detention custody bust collar apprehend arrestati arrestato arrestat arresto
        detenido detenidos détenu interpell interpellé verhaftet festgenommen festnahme verhaftung rearrest""",
    "attack": """attack hit hack hacked cyberattack cyber-attack intrusion incident pwn attacco hackerato attacch attaqu
        attaque cyberattaqu piraté piratag piratage angriff cyberangriff angegriffen gehackt hackerangriff ataqu ataque
        ciberataqu ciberataque hackead cyberassault hacking""",
    "blame": """blam accus condemn alleg attribut link tied accusé accusa acus beschuldigt attribuiert vorwurf""",
    "bounty": "bounty reward offer récompens belohnung recompensa",
    "breach": """breach leak leaked expos exposed exposur stolen steal theft stole spill exfiltrat swip pilfer divulg
        violazion violazione furto fuit fuite volé datenleck datenpann datenpanne gestohlen filtración fuga robad
        leckag""",
    "charge": "charg indict indictment inculpé angeklagt anklag anklage imputad incriminat",
    "claim": "claim revendiqu revendique rivendica reivindica",
    "compromise": "compromis infect hijack infett infecté infiziert kompromittiert comprometid",
    "confirm": "confirm disclos admit reveal acknowledg confirmé bestätigt confirma admet conferma",
    "cost": "cost loss los damag profit earn revenu perdit perdite verlust pérdida coût",
    "dismiss": "fire fired fir oust dismis sack resign entlass",
    "exploit": "exploit exploitation abus weaponiz sfrutta sfruttat exploité ausgenutzt ausnutz explotad explota",
    "fake": "fak rogu trojaniz malicious maliciou bösartig malveillant malicios",
    "fine": "fin fined penalty multa amend amende sanción bußgeld geldstraf geldstrafe multado",
    "gang": """hacker attacker crook crim cybercriminal miscreant gang group crew pirat pirate cybercriminel
        cyberkriminell ciberdelincuent grupo gruppo""",
    "impact": "impact affect affected impacted victim victime opfer víctima colpit betroffen touché afectad",
    "offline": "offlin outag down halt paus knock hors-lign ausfall interrup",
    "patch": """patch fix fixed updat addres quash plug upgrad mitigat hotfix correggon aggiornament corrig correctif
        behebt schließt aktualisier parch parche corrige""",
    "plea": "plead guilty guilt pled coupabl schuldig culpabl",
    "police": "police polic cop law-enforcement authority polizei polizia policía gendarm fiscalía",
    "prison": "sentenc prison jail convict condamné verurteilt condenad condannat haft",
    "raise": "rais fund funding seed",
    "ransom": "ransomware ransom extort extortion rançongiciel rançon erpress erpressung lösegeld rescat riscatto",
    "recover": "restor recover reopen resum rétabli wiederhergestellt restablec",
    "sanction": "sanction sanktion sancion sanzion",
    "sue": "sue sued su lawsuit court judge jury suit plaint klag klage gericht demanda tribunal",
    "takedown": """takedown shut shutdown dismantl seiz seizur disrupt crackdown shutter unplug démantel démantelé
        zerschlag zerschlagen desmantel desmantelad sequestr smantell""",
    "vulnerability": """vulnerability flaw bug hole weaknes vuln vulnerabilit vulnerabilità falla vulnérabilité faill
        faille schwachstell schwachstelle sicherheitslück sicherheitslücke lücke vulnerabilidad fallo""",
    "warn": "warn alert urg avvert allert avertit warnt advert alerta",
    "china": "china chinese chines china-linked china-based beijing chine chinois cina cinese chinesisch",
    "eu": "eu e.u european europ europe européenn europäisch europea",
    "iran": "iran iranian iranien iranisch iraní",
    "korea": "korea korean dprk corée nordkorea corea coreano",
    "russia": "russia russian russia-linked moscow kremlin russi russe russland russisch rusia ruso",
    "uk": "uk u.k britain british royaume-uni großbritannien britisch",
    "us": "u.s us usa american americ america états-unis amerikanisch",
}

_OTHER: Final = {
    "arrest": "逮捕 被捕 拘捕 抓获 арестован задержан арест اعتقال القبض",
    "attack": "攻击 入侵 袭击 遭袭 атак взлом кибератак هجوم اختراق",
    "blame": "指责 指控 归咎 обвин اتهم",
    "breach": "泄露 泄漏 泄密 被盗 窃取 曝光 外泄 утечк украл похитил تسريب سرق",
    "charge": "起诉 обвинени",
    "compromise": "感染 заражен",
    "confirm": "证实 确认 披露 承认 подтверд признал",
    "cost": "损失 亏损 убыт ущерб خسائر",
    "exploit": "利用 эксплуат استغلال",
    "fine": "罚款 被罚 штраф غرامة",
    "gang": "黑客 团伙 组织 хакер группировк قراصنة",
    "impact": "影响 波及 пострада",
    "offline": "下线 中断 停机 停飞 сбой",
    "patch": "修复 补丁 更新 修补 исправ обновлени патч",
    "plea": "认罪 признал вину",
    "police": "警方 警察 执法 полици الشرطة",
    "prison": "判刑 判处 入狱 приговор осужд",
    "ransom": "勒索软件 勒索 вымогат шифровальщик فدية",
    "sanction": "制裁 санкци عقوبات",
    "sue": "诉讼 法院 суд иск",
    "takedown": "捣毁 关闭 打击 查封 瓦解 ликвидир",
    "vulnerability": "漏洞 缺陷 уязвимост ثغرة",
    "warn": "警告 警示 предупред تحذير",
    "china": "中国 китай الصين",
    "eu": "欧盟 欧洲 евросоюз",
    "iran": "伊朗 иран إيران",
    "korea": "朝鲜 韩国 северокорей",
    "russia": "俄罗斯 俄 россия россий روسيا",
    "uk": "英国 британ",
    "us": "美国 сша",
}

MARK: Final = "="
"""A concept is told from a word by this first character."""

_STAGES: Final = """
    arrest blame bounty charge claim cost dismiss exploit fine impact offline patch plea prison raise ransom recover
    sanction sue takedown
"""
ACTS: Final = frozenset(MARK + name for name in _STAGES.split())
"""Concepts that tell one stage of an affair from another."""
FATES: Final = frozenset(("=arrest", "=bounty", "=charge", "=plea", "=prison", "=sanction", "=takedown"))
"""Those of them that befall a group of criminals itself."""
AFTERMATH: Final = {
    "=arrest": "an arrest",
    "=bounty": "a reward",
    "=charge": "charges",
    "=cost": "what it cost",
    "=dismiss": "who has to go",
    "=fine": "a fine",
    "=plea": "a plea",
    "=prison": "a sentence",
    "=raise": "money for it",
    "=recover": "what works again",
    "=sanction": "sanctions",
    "=sue": "a court case",
    "=takedown": "a takedown",
}
"""Those that come late, and presuppose what happened; each in words for people."""

_DENSE: Final = "\u3040"
"""Signs from here on are written without spaces between words."""

_ALL: Final = [
    (word, MARK + name)
    for said in (THINGS, PLACES, _LATIN, _OTHER)
    for name, words in said.items()
    for word in words.split()
]

BY_WORD: Final = {word: concept for word, concept in _ALL if word[0] < _DENSE}
"""Concept by word, or by what stemming leaves of it."""

BY_SIGNS: Final = {word: concept for word, concept in _ALL if word[0] >= _DENSE}
"""Concept by signs, where words are not spaced. Arabic is spaced, but glues articles to its nouns."""

_WHERE: Final = frozenset(MARK + name for name in (*PLACES, "china", "eu", "iran", "korea", "russia", "uk", "us"))


def is_place(key: str) -> bool:
    return key in _WHERE


_WHAT: Final = frozenset(MARK + name for name in THINGS)


def is_thing(key: str) -> bool:
    return key in _WHAT
