import type { Draw } from './draw.ts';
import { elementTable, type NameWord } from './name-element.ts';

/**
 * Names of the Lao-Tai majority. Given names are mostly two lucky words (ບຸນ "merit" + ມີ "to have"), family names
 * longer chains with Indic links (ພົມ-ມະ-ຈັນ). Composed by how such names are built and how public figures are spelt
 * in English-language news (Thoummaly Vongphachanh, Khamtay Siphandone); nobody in particular is meant. The order of a
 * table is our own estimate of how common its words are: no public count of Lao names was found.
 */
const first = elementTable(`
  ຄຳ Kham Kham Kam
  ບຸນ Boun Bun Boon
  ສົມ Som Som Som
  ທອງ Thong Thong Tong
  ແກ້ວ Keo Kaeo Kaew
  ຈັນ Chanh Chan Jan
  ສີ Sy Si See
  ແສງ Seng Saeng Saeng
  ພອນ Phone Phon Porn
  ສຸກ Souk Suk Sook
  ໄຊ Xay Chai Sai
  ວຽງ Vieng Wiang Viang
  ວັນ Vanh Wan Van
  ດາວ Dao Dao Daw
  ມະນີ Many Mani Manee
  ເພັດ Pheth Phet Pet
  ບົວ Boua Bua Bua
  ອຳ Am Am Um
  ວິໄລ Vilay Wilai Vilai
  ສິດ Sith Sit Sit
  ພັນ Phanh Phan Pan
  ດວງ Douang Duang Duang
  ອິນ In In Inn
  ພູ Phou Phu Poo
  ສອນ Sone Son Sorn
  ສະຫວັນ Savanh Sawan Savan
  ຄູນ Khoun Khun Koon
  ຫຼ້າ La La Lar
  ມາລີ Maly Mali Malee
  ສຸລິ Souly Suri Suli
  ຈິນດາ Chinda Chinda Jinda
  ໜູ Nou Nu Noo
  ພິມ Phim Phim Pim
  ທິບ Thip Thip Tip
  ໃໝ່ May Mai Mai
  ຂວັນ Khouanh Khwan Kwan
  ລັດ Lath Rat Rat
  ສະໝອນ Samone Samon Samorn
  ປານີ Pany Pani Panee
  ອ່ອນ One On Orn
  ເທບ Thep Thep Tep
  ຫຼວງ Louang Luang Luang
  ໝັ້ນ Manh Man Mun
  ນິດ Nith Nit Nid
  ວິຣະ Vira Wira Weera
  ຣັດສະໝີ Ratsamy Ratsami Rasamee
  ສຸພາ Soupha Supha Supa
  ຖາວອນ Thavone Thawon Tavorn
  ຫວານ Vane Wan Waan
  ອຸດອນ Oudone Udon Udorn
`);

const last = elementTable(`
  ມີ My Mi Mee
  ພອນ Phone Phon Porn
  ມາ Ma Ma Mar
  ຈັນ Chanh Chan Jan
  ຫຼ້າ La La Lar
  ດີ Dy Di Dee
  ສຸກ Souk Suk Sook
  ທອງ Thong Thong Tong
  ວັນ Vanh Wan Van
  ແສງ Seng Saeng Saeng
  ໃຈ Chay Chai Jai
  ພັນ Phanh Phan Pan
  ເພັດ Pheth Phet Pet
  ນ້ອຍ Noy Noi Noi
  ລັດ Lath Rat Rat
  ສີ Sy Si See
  ຄຳ Kham Kham Kam
  ແກ້ວ Keo Kaeo Kaew
  ວິໄລ Vilay Wilai Vilai
  ໄພ Phay Phai Pai
  ເພັງ Pheng Pheng Peng
  ອ່ອນ One On Orn
  ຕາ Ta Ta Tar
  ສອນ Sone Son Sorn
  ຜິວ Phiou Phio Piew
  ລຸນ Loun Lun Loon
  ຍົງ Nhong Yong Yong
  ທິບ Thip Thip Tip
  ເຮືອງ Heuang Rueang Huang
  ປີ Py Pi Pee
  ສະໄໝ Samay Samai Samai
  ຄູນ Khoun Khun Koon
  ພູ Phou Phu Poo
  ຖາວອນ Thavone Thawon Tavorn
  ໜູ Nou Nu Noo
`);

const womens = elementTable(`
  ດາ Da Da Dar
  ມະນີ Many Mani Manee
  ດາວ Dao Dao Daw
  ມາລີ Maly Mali Malee
  ນາລີ Naly Nari Nalee
  ດວງ Douang Duang Duang
  ສຸດາ Souda Suda Suda
  ວັນນາ Vanna Wanna Vanna
  ພາ Pha Pha Pa
  ນິພາ Nipha Nipha Nipa
`);

const mens = elementTable(`
  ສັກ Sack Sak Suk
  ໄຊ Xay Chai Sai
  ສິດ Sith Sit Sit
  ພົງ Phong Phong Pong
  ເດດ Deth Det Dej
  ຊາຍ Xay Chai Chai
  ບັດ Bath Bat Bat
  ສະຫວັດ Savath Sawat Savat
  ສະໝຸດ Samouth Samut Samut
  ເກີດ Keuth Koet Kerd
`);

const familyFirst = elementTable(`
  ວົງ Vong Wong Wong
  ພົມມະ Phomma Phomma Pomma
  ຈັນທະ Chantha Chantha Janta
  ແກ້ວ Keo Kaeo Kaew
  ໄຊຍະ Xaya Chaiya Saiya
  ສຸວັນນະ Souvanna Suwanna Suvanna
  ສີ Sy Si See
  ອິນທະ Intha Intha Inta
  ພິມມະ Phimma Phimma Pimma
  ຄຳ Kham Kham Kam
  ສີລາ Sila Sila Seela
  ບຸນ Boun Bun Boon
  ພັນທະ Phantha Phantha Panta
  ລາດຊະ Ratsa Ratcha Rasa
  ຫຼວງ Louang Luang Luang
  ທຳມະ Thamma Thamma Tamma
  ອຸດົມ Oudom Udom Udom
  ສະຫວັນ Savanh Sawan Savan
  ດວງ Douang Duang Duang
  ສຸລິ Souly Suri Suli
  ມະນີ Many Mani Manee
  ເພັດ Pheth Phet Pet
  ໂພທິ Phothi Phothi Poti
  ປັນຍາ Panya Panya Punya
  ວິໄລ Vilay Wilai Vilai
  ສີຫາ Siha Siha Seeha
  ແສງ Seng Saeng Saeng
  ທອງ Thong Thong Tong
  ຈິດຕະ Chitta Chitta Jitta
  ນະຄອນ Nakhone Nakhon Nakorn
  ຣັດຕະນະ Rattana Rattana Ratana
  ສຸກ Souk Suk Sook
  ວໍລະ Vora Wora Vora
  ເທບ Thep Thep Tep
  ມຸນຕຣີ Mounty Muntri Moontree
  ໜໍ່ Nor No Nor
`);

const familyLast = elementTable(`
  ວົງ Vong Wong Wong
  ສອນ Sone Son Sorn
  ຈັນ Chanh Chan Jan
  ສັກ Sack Sak Suk
  ພອນ Phone Phon Porn
  ມະນີ Many Mani Manee
  ວົງສາ Vongsa Wongsa Wongsa
  ສີ Sy Si See
  ໄຊ Xay Chai Sai
  ລາດ Lath Rat Rart
  ສິດ Sith Sit Sit
  ຄຳ Kham Kham Kam
  ທອງ Thong Thong Tong
  ພັນ Phanh Phan Pan
  ວິໄລ Vilay Wilai Vilai
  ສຸກ Souk Suk Sook
  ເດດ Deth Det Dej
  ວັນ Vanh Wan Van
  ແສງ Seng Saeng Saeng
  ດາລາ Dara Dara Dara
  ສະຫວັດ Savath Sawat Savat
  ດອນ Done Don Dorn
  ນຸວົງ Nouvong Nuwong Nuvong
  ປະເສີດ Paseuth Prasoet Prasert
  ຈະເລີນ Chaleun Charoen Jaroen
  ວິຫານ Vihane Wihan Vihan
  ພົມ Phom Phom Pom
  ຈິດ Chith Chit Jit
  ບຸບຜາ Boubpha Bubpha Bubpa
  ໂຄດ Khoth Khot Kote
  ຫຼ້າ La La Lar
  ບົວ Boua Bua Bua
  ລັດ Lath Rat Rat
  ອາດ Ath At Art
  ຖາວອນ Thavone Thawon Tavorn
  ຣາຊາ Raxa Racha Rasa
`);

export type Sex = 'Female' | 'Male';

/** A given name: two words 82 %, three 5 %, one word 13 %. */
export function laoGivenName(draw: Draw, sex: Sex): NameWord {
  const begin = draw.pickCommon(first);
  const form = draw.pickByShare({ one: 0.13, three: 0.05, two: 0.82 });
  if (form === 'one') return [begin];
  const ending = (): NameWord[number] =>
    draw.pickCommon(draw.chance(0.3) ? (sex === 'Female' ? womens : mens) : last);
  const end = ending();
  if (end.lao === begin.lao) return [begin];
  return form === 'two' ? [begin, end] : [begin, draw.pickCommon(first), end];
}

/** A family name: two words 92 %, three 8 %. */
export function laoFamilyName(draw: Draw): NameWord {
  const begin = draw.pickCommon(familyFirst);
  const end = draw.pickCommon(familyLast);
  const word = begin.lao === end.lao ? [begin] : [begin, end];
  return draw.chance(0.08) ? [...word, draw.pick(familyLast)] : word;
}
