"""Names that many stories share: they say who is in the news again, never which event it is.

Parts of the world, authorities, the press, makers of what everybody uses, those who look into it, groups that are
blamed. Two texts that have only such names in common hardly tell of one event, however rare the name.
"""

import re
from typing import Final

from bot.core.tracking.words import stem

_QUARTERS: Final = """
    arab arabia baltic brexit california colorado east eastern england florida georgia hong korea latin middle
    minnesota nations new nordic north northern ohio pacific south southeast southern states texas virginia washington
    west western world york
"""
"""Parts of the names of places; the places themselves are concepts."""
_AUTHORITIES: Final = """
    acn anssi army bka bsi cert certs cia cisa cisos commission congress council court department dhs dod doj eff
    enisa europol fbi fcc fsb ftc gchq gru ic3 icc interpol jpcert justice military ministry nato nca ncsc nist nsa
    ofcom office ofac parliament pentagon police president sec senate state supreme treasury trump biden putin house
    white un united union who cybersecurity cyber ai it ciso ceo cve kev poc rce ddos vpn ransomware malware gdpr nis
    nis2 mcp mfa sso api edr siem ics scada ot rat c2 cvss devops saas genai llm pwn2own guard dark web nation
    pro-russian pro-ukrainian mac's stealer infostealer spyware botnet backdoor trojan wiper loader ip ips cdn dns url
    iam rdp agentic soc ceos cfo cto chief director minister ministers senator senators mps lawmakers prosecutors
    attorney general committee commissioner parliamentary assembly embassy spokesperson officials ico cnil cnpd
    ncsc-nl cert-eu acsc asd cse csis mi5 mi6 mss pla svr hhs ssa irs doe faa datatilsynet garante agcom bundestag
    duma politburo unesco oecd g7 g20 asean inc corp ltd llc llp gmbh plc group holdings limited company tbps gbps
    mbps gdp usd eur gbp btc eth xmr pii phi ssn ssns id ids pdf html xml json http https ssh tls ssl ftp smb sql jwt
    oauth saml cwe lpe xss csrf ssrf zero-days
"""
_PRESS: Final = """
    afp ansa ap ars axios bbc bleepingcomputer bloomberg cnbc cnn cyberscoop darkreading databreaches forbes ft
    guardian heise infosecurity kommersant krebs krebsonsecurity motherboard nbc npr politico reuters securityweek
    spiegel sputnik tass techcrunch techradar theregister threatpost verge wired wsj xinhua zdnet
"""
_MAKERS: Final = """
    adobe aes airpods amazon amd android anthropic apache apple asus aws azure bitcoin bluetooth chatgpt chrome
    chromium cisco citrix claude cloudflare copilot crowdstrike dell discord docker drupal eset ethereum exchange
    facebook firefox fortigate fortinet fortios gemini github gitlab gmail google hp hpe huawei ibm instagram intel
    ios iot ipad iphone ivanti jenkins juniper kaspersky kubernetes lenovo linkedin linux mac macos magento mandiant
    mcafee meta microsoft mozilla netgear npm nvidia office openai openssh openssl oracle outlook palo alto networks
    paypal php powershell pypi python qnap qualcomm reddit redhat salesforce samsung sap sentinelone sharepoint
    siemens signal slack sonicwall sophos splunk steam symantec synology talos teams telegram tenable tiktok tp-link
    trend micro twitter ubuntu unix veeam vmware webkit whatsapp wi-fi wifi windows word wordpress xbox youtube zoom
    zyxel unit plugin plugins esxi vcenter vsphere hyper-v entra defender gpt gpt-4 gpt-5 deepseek mistral grok
    perplexity snowflake okta databricks mongodb mysql postgresql redis elasticsearch nginx hub rust java javascript
    node.js react next.js vercel netlify rubygems maven nuget crates.io vscode cursor notepad winrar 7-zip acrobat
    coldfusion photoshop safari edge opera brave skype webex trello jira confluence atlassian servicenow workday
    zendesk hubspot mailchimp shopify stripe square visa mastercard swift binance coinbase kraken tether solana
    polygon monero erc20 defi nft tesla spacex starlink uber netflix spotify twitch roblox nintendo playstation sony
    lg xiaomi oppo oneplus motorola nokia ericsson zte hikvision dahua mediatek broadcom arm risc-v supermicro
"""
_RESEARCHERS: Final = """
    abnormal armis arctic avast avira bitdefender blackberry censys checkmarx checkpoint claroty cofense coveware
    cyble cyfirma darktrace dragos eclecticiq elastic esentire exabeam f-secure fireeye flashpoint forescout
    fortiguard greynoise group-ib hackerone bugcrowd huntress intezer intel471 kela knowbe4 lookout malwarebytes
    nozomi orca positive proofpoint qualys rapid7 recordedfuture reliaquest resecurity shadowserver snyk socket
    sonatype sucuri sygnia team82 threatfabric trellix trustwave varonis volexity watchtowr wiz withsecure wordfence
    zimperium zscaler zdi phishlabs riskiq cyberark securonix secureworks netskope imperva akamai
"""
_BLAMED: Final = """
    akira alphv anonymous apt babuk bianlian black basta blackbasta blackcat blacksuit cicada clop cl0p conti cozy
    bear dragonforce emotet equation evil corp fancy fog gamaredon grayalpha hacktivist handala hellcat hive hunters
    hydra interlock killnet kimsuky konni lapsus lapsus$ lazarus lockbit lumma luna moth lynx magecart maze medusa
    mirai muddywater mustang mysterious noname noname057 panda nso pegasus paragon play predator qakbot qilin
    ransomhub redline revil rhysida royal ryuk safepay salt sandworm scattered shinyhunters sidewinder silk spider
    storm trickbot turla typhoon vice volt winnti worldleaks xz north star kitten chollima bluenoroff andariel
    blizzard
"""
_NUMBERED: Final = re.compile(r"(?:apt|unc|fin|ta|temp|dev|storm|uac|g|cl-sta)-?\d+\Z")

_FAMILIAR: Final = frozenset(
    stem(name) for name in (_QUARTERS + _AUTHORITIES + _PRESS + _MAKERS + _RESEARCHERS + _BLAMED).split()
)


_PASSING: Final = frozenset(stem(name) for name in (_QUARTERS + _AUTHORITIES + _PRESS).split())


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
