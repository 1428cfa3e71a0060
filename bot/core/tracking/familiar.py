"""Names that many stories share: they say who is in the news again, never which event it is.

Countries and their people, authorities, makers of what everybody uses, groups that are blamed. Two texts that have
only such names in common do not tell of one event, however rare the name.
"""

import re
from typing import Final

from bot.core.tracking.words import stem

_PLACES: Final = """
    africa african america american americas arab argentina asia asian australia australian austria austrian
    azerbaijan baltic bangladesh belarus belgian belgium berlin bosnia brazil brazilian britain british brussels
    bulgaria california cambodia canada canadian chile china chinese colombia colorado croatia cuba cyprus czech
    czechia danish denmark dubai dutch egypt emirates england estonia eu europe european finland finnish florida
    france french georgia german germany ghana greece greek hague hong kong hungary hungarian iceland india indian
    indonesia iran iranian iraq ireland irish israel israeli italian italy japan japanese jordan kazakhstan kenya
    korea korean kosovo kyiv latin latvia lebanon lithuania london luxembourg malaysia malta mexican mexico middle
    east eastern minnesota moldova moldovan moscow myanmar nations nepal netherlands york zealand nigeria nigerian
    nordic north northern norway norwegian ohio oman pakistan pakistani palestine paris peru philippine philippines
    poland polish portugal portuguese qatar romania romanian russia russian saudi scotland scottish serbia
    singapore slovakia slovenia south southern spain spanish sweden swedish swiss switzerland syria taiwan
    taiwanese texas thai thailand tokyo turkey turkish türkiye uae ukraine ukrainian vietnam vietnamese virginia
    wales washington west western
"""
_AUTHORITIES: Final = """
    acn anssi army bka bsi cert certs cia cisa cisos commission congress council court department dhs dod doj eff
    enisa europol fbi fcc fsb ftc gchq gru ic3 icc interpol jpcert justice military ministry nato nca ncsc nist nsa
    ofcom office ofac parliament pentagon police president sec senate state supreme treasury trump biden putin
    house white un united union who cybersecurity cyber ai it ciso ceo cve kev poc rce ddos vpn ransomware malware
    gdpr nis nis2 mcp mfa sso api edr siem ics scada ot rat c2 cvss siem devops saas genai llm pwn2own guard dark
    web nation pro-russian pro-ukrainian mac's stealer infostealer spyware botnet backdoor trojan wiper loader ip
    ips cdn dns url iam rdp agentic
"""
_MAKERS: Final = """
    adobe aes airpods amazon amd android anthropic apache apple asus aws azure bitcoin bluetooth chatgpt chrome
    chromium cisco citrix claude cloudflare copilot crowdstrike dell discord docker drupal eset ethereum exchange
    facebook firefox fortigate fortinet fortios gemini github gitlab gmail google hp hpe huawei ibm instagram intel
    ios iot ipad iphone ivanti jenkins juniper kaspersky kubernetes lenovo linkedin linux mac macos magento
    mandiant mcafee meta microsoft mozilla netgear npm nvidia office openai openssh openssl oracle outlook palo
    alto networks paypal php powershell pypi python qnap qualcomm reddit redhat salesforce samsung sap sentinelone
    sharepoint siemens signal slack sonicwall sophos splunk steam symantec synology talos teams telegram tenable
    tiktok tp-link trend micro twitter ubuntu unix veeam vmware webkit whatsapp wi-fi wifi windows word wordpress
    xbox youtube zoom zyxel unit plugin plugins
"""
_BLAMED: Final = """
    akira alphv anonymous apt babuk bianlian black basta blackbasta blackcat blacksuit cicada clop cl0p conti cozy
    bear dragonforce emotet equation evil corp fancy fog gamaredon grayalpha hacktivist handala hellcat hive
    hunters hydra interlock killnet kimsuky konni lapsus lapsus$ lazarus lockbit lumma luna moth lynx magecart maze
    medusa mirai muddywater mustang mysterious noname noname057 panda nso pegasus paragon play predator qakbot
    qilin ransomhub redline revil rhysida royal ryuk safepay salt sandworm scattered shinyhunters sidewinder silk
    spider storm trickbot turla typhoon vice volt volt winnti worldleaks xz north star kitten chollima bluenoroff
    andariel blizzard
"""
_NUMBERED: Final = re.compile(r"(?:apt|unc|fin|ta|temp|dev|storm|uac|g|cl-sta)-?\d+\Z")

_FAMILIAR: Final = frozenset(stem(name) for name in (_PLACES + _AUTHORITIES + _MAKERS + _BLAMED).split())


_PASSING: Final = frozenset(stem(name) for name in (_PLACES + _AUTHORITIES).split())


_SUSPECTS: Final = frozenset(stem(name) for name in _BLAMED.split())


def is_passing(key: str) -> bool:
    """Whether a name only says where, or who speaks: a country, an authority."""
    return key in _PASSING


def is_suspect(key: str) -> bool:
    """Whether a name is that of a group that is blamed again and again."""
    return key in _SUSPECTS or _NUMBERED.match(key) is not None


def is_familiar(key: str) -> bool:
    """Whether a name, by its key, is one of those."""
    return key in _FAMILIAR or _NUMBERED.match(key) is not None
