import type { Draw } from '../../db/training/draw.ts';
import { laoGivenName, type Sex } from '../../db/training/lao-names.ts';
import { elementTable, type NameWord } from '../../db/training/name-element.ts';

/**
 * Names of Khmu and Hmong people and of the neighbours whom Lao offices meet: Lao officers write them by ear in Lao
 * letters, beside the spelling of the person's own country. Hmong have one of some eighteen clans before or after a
 * short given name; many Khmu have one name, or a family name given by an office; Chinese and Vietnamese put the
 * family first; Myanmar people have no family name. Words by general knowledge of each people's common names.
 */
const hmongClans = elementTable(`
  ວ່າງ Vang Wang Vang
  ຢ່າງ Yang Yang Yang
  ຊົ່ງ Xiong Song Xiong
  ລີ Ly Li Lee
  ທໍ່ Thor Tho Thao
  ມົວ Moua Mua Mua
  ວື Vue Wue Vu
  ລໍ່ Lor Lo Lor
  ເຮີ Her Hoe Her
  ຈ່າງ Chang Chang Cha
  ຫາງ Hang Hang Hang
  ກື Kue Kue Ku
  ຄັງ Khang Khang Kang
  ຟ່າ Pha Fa Fa
`);
const hmongGiven = elementTable(`
  ຕູ້ Tou Tu Too
  ປາວ Pao Pao Pow
  ໄມ Mai Mai My
  ເຢີ້ Yer Yoe Yer
  ເນັ່ງ Neng Neng Neng
  ຈື Chue Chue Chu
  ກາວ Kao Kao Gao
  ຊົວ Xoua Sua Shoua
  ເບລຍ Blia Blia Blia
  ຊາຍ Xai Chai Sai
  ເຈຍ Chia Chia Jia
  ໂຕ່ງ Tong Tong Tong
  ແປງ Peng Paeng Pang
  ນູ Nou Nu Nu
  ປ່າຍ Pai Pai Pie
  ລົ່ງ Long Long Long
`);
const khmuGiven = elementTable(`
  ແກ້ວ Keo Kaeo Kaew
  ສົມ Som Som Som
  ອ່ອນ One On Orn
  ຄຳ Kham Kham Kam
  ຈັນ Chanh Chan Jan
  ເພັດ Pheth Phet Pet
  ຕານ Tane Tan Tan
  ລຽນ Lien Lian Lian
  ສ້ອຍ Soy Soi Soy
  ມົນ Mone Mon Mon
  ເຂັມ Khem Khem Kem
  ໜອຍ Noy Noi Noi
  ຫວັນ Vanh Wan Van
  ກອງ Kong Kong Gong
  ພຽງ Phieng Phiang Piang
  ຍາ Nha Ya Ya
  ຜຸຍ Phouy Phui Pui
  ເລີດ Leuth Loet Lert
  ແຫວນ Vene Waen Wan
  ຫຼ້າ La La Lar
`);
const thaiFamilies = elementTable(`
  ສີສຸກ Sisouk Srisuk Sisuk
  ແສນສຸກ Sensouk Saensuk Sansook
  ໃຈດີ Chaydy Chaidi Jaidee
  ທອງດີ Thongdy Thongdi Tongdee
  ບຸນມາ Bounma Bunma Boonma
  ສຸວັນ Souvanh Suwan Suwan
  ວົງໃຫຍ່ Vongnhay Wongyai Wongyai
  ພົມມາ Phomma Phromma Promma
  ແກ້ວມະນີ Keomany Kaeomani Kaewmanee
  ຈັນທະລາ Chanthala Chanthara Jantara
  ອິນຕ໊ະ Inta Inta Inta
  ປັນຍາ Panya Panya Punya
`);
const vietnameseFamilies = elementTable(`
  ຫງວຽນ Nguyen Nguyen Nguyen
  ຈັນ Tran Tran Tran
  ເລ Le Le Le
  ຟ້າມ Pham Pham Pham
  ຮວ່າງ Hoang Hoang Huang
  ຫວູ Vu Vu Vo
  ດັ້ງ Dang Dang Dang
  ບຸຍ Bui Bui Bui
`);
const vietnameseGiven = elementTable(`
  ລານ Lan Lan Lan
  ຮ່ວາ Hoa Hoa Hoa
  ຮຸ່ງ Hung Hung Hung
  ເຟືອງ Phuong Phuong Fuong
  ດຶກ Duc Duc Duk
  ລິງ Linh Linh Ling
  ຕວນ Tuan Tuan Tuan
  ຮັ່ງ Hang Hang Hang
  ມິງ Minh Minh Ming
  ທູ Thu Thu Tu
`);
const chineseFamilies = elementTable(`
  ຫວັງ Wang Wang Wong
  ຫຼີ Li Li Lee
  ຈາງ Zhang Zhang Chang
  ຫຼິວ Liu Liu Lau
  ເຈິນ Chen Chen Chan
  ຢາງ Yang Yang Yeung
  ຈ້າວ Zhao Zhao Chao
  ຮວາງ Huang Huang Hwang
  ໂຈວ Zhou Zhou Chou
  ອູ Wu Wu Woo
`);
const chineseGiven = elementTable(`
  ສຽວ Xiao Xiao Shao
  ລີ Li Li Lee
  ເຫວີຍ Wei Wei Way
  ຟາງ Fang Fang Fong
  ນາ Na Na Na
  ຈຽນ Jian Jian Chien
  ເຫມີຍ Mei Mei May
  ຫົງ Hong Hong Hung
  ຢູ Yu Yu Yoo
  ຈຸນ Jun Jun Chun
  ຫຼົງ Long Long Lung
  ຢັນ Yan Yan Yen
`);
const myanmarNames = elementTable(`
  ອອງ Aung Aung Ong
  ທີດາ Thida Thida Tida
  ເຕ Htay Htay Tay
  ວິນ Win Win Wynn
  ມິນ Min Min Myint
  ຂິນ Khin Khin Kin
  ໂຊ Soe Soe So
  ຊັນ San San Sann
  ຕັນ Than Than Tan
  ມໍ Moe Moe Mo
  ແອ Aye Aye Ay
  ຈໍ Kyaw Kyaw Jaw
  ຊູ Su Su Soo
  ໄຫງ Hlaing Hlaing Hlain
`);

const different = <T extends { readonly lao: string }>(
  draw: Draw,
  among: readonly T[],
  than: T,
): T | undefined => {
  const other = draw.pickCommon(among);
  return other.lao === than.lao ? undefined : other;
};

/** One word of some of the table's elements, one or two, never the same one twice. */
function shortName(draw: Draw, among: readonly NameWord[number][], shareOfTwo: number): NameWord {
  const one = draw.pickCommon(among);
  const two = draw.chance(shareOfTwo) ? different(draw, among, one) : undefined;
  return two === undefined ? [one] : [one, two];
}

export const hmongName = (draw: Draw): { given: NameWord; family: NameWord } => ({
  given: shortName(draw, hmongGiven, 0.5),
  family: [draw.pickCommon(hmongClans)],
});

export const khmuGivenName = (draw: Draw): NameWord => shortName(draw, khmuGiven, 0.45);

export const thaiName = (draw: Draw, sex: Sex): { given: NameWord; family: NameWord } => ({
  given: laoGivenName(draw, sex),
  family: shortName(draw, thaiFamilies, 0.2),
});

export const vietnameseName = (draw: Draw): { given: NameWord; family: NameWord } => ({
  given: shortName(draw, vietnameseGiven, 0.4),
  family: [draw.pickCommon(vietnameseFamilies)],
});

export const chineseName = (draw: Draw): { given: NameWord; family: NameWord } => ({
  given: shortName(draw, chineseGiven, 0.7),
  family: [draw.pickCommon(chineseFamilies)],
});

export function myanmarName(draw: Draw): NameWord[] {
  const words: NameWord[] = [[draw.pickCommon(myanmarNames)], [draw.pickCommon(myanmarNames)]];
  return draw.chance(0.5) ? [...words, [draw.pickCommon(myanmarNames)]] : words;
}
