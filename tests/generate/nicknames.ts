import type { Draw } from '../../db/training/draw.ts';
import { elementTable, type NameWord } from '../../db/training/name-element.ts';

/**
 * Nicknames (ຊື່ຫຼິ້ນ), which nearly every Lao has from childhood and which is often all that a witness knows: small,
 * a colour, an animal, a fruit, a Thai or English syllable.
 */
const nicknames = elementTable(`
  ນ້ອຍ Noy Noi Noi
  ແດງ Deng Daeng Daeng
  ຫຼ້າ La La Lar
  ໜ້ອຍ Noy Noi Noi
  ດຳ Dam Dam Dum
  ໜູ Nou Nu Noo
  ຕຸ້ຍ Touy Tui Tui
  ນົກ Nok Nok Nok
  ແອນ Ene Aen Ann
  ປູ Pou Pu Poo
  ໝີ Mi Mi Mee
  ບອຍ Boy Boi Boy
  ແພັດ Pheth Phaet Pat
  ຈ້ອຍ Choy Choi Joy
  ກຸ້ງ Koung Kung Goong
  ກົບ Kop Kop Gob
  ອ້ວນ Ouane Uan Uan
  ນ້ຳ Nam Nam Num
  ຟ້າ Fa Fa Fah
  ແມວ Meo Maeo Maew
  ໝູ Mou Mu Moo
  ໄກ່ Kay Kai Gai
  ບີ By Bi Bee
  ຕິກ Tik Tik Tick
  ນິກ Nik Nik Nick
  ມົດ Moth Mot Mod
  ສົ້ມ Som Som Som
  ເອ A E A
  ໂອ O O Oh
  ຝົນ Fone Fon Fon
  ຈຸ່ມ Choum Chum Joom
  ເປ້ Pe Pe Pay
  ໃບເຕີຍ Bayteuy Baitoei Baitoey
  ໝາກນັດ Maknath Maknat Maknat
  ແກ້ມ Kem Kaem Gam
  ໄໝ May Mai Mai
`);

/** Names given to people by those who exploit them, and which they are known by at the place: foreign, short, pretty. */
const usedNames = elementTable(`
  ລີຊ້າ Lisa Lisa Lisa
  ນິນ່າ Nina Nina Nina
  ຟ້າ Fa Fa Fah
  ແອນນາ Anna Anna Anna
  ມິນມິນ Minmin Minmin Minmin
  ເຈນນີ Jenny Chenni Jenny
  ອາໂລ່ງ Along Along Along
  ສຽວເໝີຍ Xiaomei Xiaomei Shaomay
  ໂຈອີ Joey Choi Joey
  ເລັກ Lek Lek Lek
  ນ້ຳຫວານ Namvane Namwan Namwaan
  ເກດ Keth Ket Kate
  ຈອນ John Chon John
  ອາເຫວີຍ Awei Awei Away
`);

export const nickname = (draw: Draw): NameWord => [draw.pickCommon(nicknames)];
export const usedName = (draw: Draw): NameWord => [draw.pickCommon(usedNames)];
