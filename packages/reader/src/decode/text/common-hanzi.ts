/**
 * The 500 hanzi that are most frequent in plans and work reports (they cover 87 % of such text), and the traditional forms
 * of those that have one. Read in a wrong encoding, Chinese becomes rare hanzi, so the share of these tells the right one.
 */
const SIMPLIFIED =
  '的业和建发展化设大进全产加工新实一市力国制生区人推城中民政经高地成体动强增会务重资作农年改保等提开合行社济要理有能以基持' +
  '水施创企为在公个度点用快现入平面项主技服家完上长机村文治目育品好省到规三造五系善不革管方分科定万法心程学各步量出划通代是' +
  '对深元十级性坚支源金优质场安乡本投我环构教升标亿第效立路部利事共术结府活域总态电计型达商收积镇二范放外与了整口融调续境集' +
  '多健防位极统率向物信批策关医营更领特期导转应自群落引四流交小同节下网内综促园明础护色就战稳决障运居监义均县道办们取得权协' +
  '准任费联精式及争时扩线打百众际培形比值广格过做抓示模控游局专件海党先台速供养旅消风解种配险组来势职西九益严贫南于突院略老' +
  '之前数干财所间东把贸员接确题带户备研林求才次条试山六康问表依委困两低预责房团绿江意千息可八继易子扶固着兴住果排污指功卫阳' +
  '处校这使疗车衡挥正并督变核价土断气类破必难后清别河需减励织努空神美层原审铁切筹食北验最都助单思覆盖七港相显央置由较里额智' +
  '门议适然超税执围起互天名情移头素其从族降传鼓约拓案料聚双布认充劳贯观普补紧按复药参材常想军宁须络染列装识招粮段吨少措站套' +
  '彻查当州攻占承真还煤究逐评良将序竞链算届'

const TRADITIONAL =
  '業發設進產實國區經體動強會務資農開濟創為個點現項長機規萬學劃對級堅優質場鄉環構標億術結總態電計達積鎮範與調續極統關醫營領' +
  '導轉應節網內綜園礎護戰穩決運監義縣辦們權協準費聯爭時擴線眾際廣過遊專黨臺養風種險組來勢職嚴貧於數幹財間東貿員確題帶戶備條' +
  '試問兩預責團綠繼著興汙衛陽處這療車揮並變價斷氣類難後別減勵織層審鐵籌驗單蓋顯較裡額門議適稅執圍頭從傳約雙認勞貫觀補緊復藥' +
  '參軍寧須絡裝識糧噸徹當佔還評將競鏈屆'

const PUNCTUATION = '，。、；：（）《》“”　％'

/** One flag for each UTF-16 unit: a lookup for each character of a sample must be cheap. */
export const COMMON: Uint8Array = new Uint8Array(0x10000)
for (const character of SIMPLIFIED + TRADITIONAL + PUNCTUATION) COMMON[character.charCodeAt(0)] = 1
