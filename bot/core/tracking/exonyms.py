"""Names that the Chinese press writes in signs, by what the rest of the world calls them: of companies and services."""

from typing import Final

_SAID: Final = """
    adidas/阿迪达斯 adobe/奥多比 aeroflot/俄罗斯航空 aeroflot/俄航 airbus/空中客车 airbus/空客 alibaba/阿里巴巴
    amazon/亚马逊 apple/苹果 assange/阿桑奇 asus/华硕 audi/奥迪 baidu/百度 biden/拜登 binance/币安 bmw/宝马
    boeing/波音 bybit/拜比特 bytedance/字节跳动 cartier/卡地亚 chanel/香奈儿 cia/中央情报局 cisco/思科
    coca-cola/可口可乐 dell/戴尔 dior/迪奥 disney/迪士尼 ericsson/爱立信 europol/欧洲刑警 facebook/脸书
    fbi/联邦调查局 fortinet/飞塔 google/谷歌 gucci/古驰 harrods/哈罗德 hikvision/海康威视 honda/本田 hp/惠普
    huawei/华为 ikea/宜家 intel/英特尔 interpol/国际刑警 ivanti/伊万蒂 jaguar/捷豹 kaspersky/卡巴斯基
    kering/开云 lenovo/联想 linkedin/领英 lockheed/洛克希德 lvmh/路威酩轩 m&s/玛莎百货 m&s/马莎百货
    macron/马克龙 marriott/万豪 mastercard/万事达 mcdonald/麦当劳 mercedes/奔驰 microsoft/微软 mitsubishi/三菱
    musk/马斯克 netflix/奈飞 nike/耐克 nintendo/任天堂 nissan/日产 nokia/诺基亚 nsa/国安局 nsa/国家安全局
    nucor/纽柯 nvidia/英伟达 oracle/甲骨文 panasonic/松下 paypal/贝宝 philips/飞利浦 porsche/保时捷 putin/普京
    qantas/澳洲航空 qantas/澳航 qualcomm/高通 renault/雷诺 roblox/罗布乐思 samsung/三星 sap/思爱普
    schneider/施耐德 siemens/西门子 snowden/斯诺登 sony/索尼 starbucks/星巴克 tencent/腾讯 tesla/特斯拉
    toshiba/东芝 toyota/丰田 trump/特朗普 twitter/推特 uber/优步 victoria/维多利亚的秘密 visa/维萨
    vodafone/沃达丰 volkswagen/大众汽车 volvo/沃尔沃 vuitton/路易威登 walmart/沃尔玛 wikileaks/维基解密
    wikipedia/维基百科 xiaomi/小米 youtube/油管 zelensky/泽连斯基 zte/中兴
"""

EXONYMS: Final = {signs: name for name, _, signs in (pair.partition("/") for pair in _SAID.split())}
"""The name in Latin letters, by the signs."""
