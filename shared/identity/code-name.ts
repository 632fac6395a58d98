/** What a case is called where its person's name is hidden: a word to speak of it by, which tells nothing of the person. */
export type CodeName = { readonly lao: string; readonly latin: string };

/** Flowers, fruits, trees and birds that everybody knows; none is a usual name of a person or a place. */
const codeNames: readonly CodeName[] = [
  { lao: 'ດອກຈຳປາ', latin: 'Dok Champa' },
  { lao: 'ດອກບົວ', latin: 'Dok Boua' },
  { lao: 'ດອກຄູນ', latin: 'Dok Khoun' },
  { lao: 'ດອກກຸຫຼາບ', latin: 'Dok Koulap' },
  { lao: 'ດອກມະລິ', latin: 'Dok Mali' },
  { lao: 'ດອກດາວເຮືອງ', latin: 'Dok Daoheuang' },
  { lao: 'ດອກເຈ້ຍ', latin: 'Dok Chia' },
  { lao: 'ດອກຕາເວັນ', latin: 'Dok Taven' },
  { lao: 'ໝາກມ່ວງ', latin: 'Mak Mouang' },
  { lao: 'ໝາກພ້າວ', latin: 'Mak Phao' },
  { lao: 'ໝາກຂາມ', latin: 'Mak Kham' },
  { lao: 'ໝາກມີ້', latin: 'Mak Mi' },
  { lao: 'ໝາກກ້ຽງ', latin: 'Mak Kiang' },
  { lao: 'ໝາກນັດ', latin: 'Mak Nat' },
  { lao: 'ໝາກໂມ', latin: 'Mak Mo' },
  { lao: 'ໝາກກ້ວຍ', latin: 'Mak Kouay' },
  { lao: 'ໝາກຫຸ່ງ', latin: 'Mak Houng' },
  { lao: 'ໝາກນາວ', latin: 'Mak Nao' },
  { lao: 'ໝາກແໜ່ງ', latin: 'Mak Naeng' },
  { lao: 'ໝາກຕານ', latin: 'Mak Tan' },
  { lao: 'ໄມ້ໄຜ່', latin: 'Mai Phai' },
  { lao: 'ໄມ້ສັກ', latin: 'Mai Sak' },
  { lao: 'ໄມ້ແປກ', latin: 'Mai Paek' },
  { lao: 'ຕົ້ນໂພ', latin: 'Ton Pho' },
  { lao: 'ຕົ້ນໄຊ', latin: 'Ton Xai' },
  { lao: 'ນົກຍູງ', latin: 'Nok Nyoung' },
  { lao: 'ນົກເຂົາ', latin: 'Nok Khao' },
  { lao: 'ນົກແກ້ວ', latin: 'Nok Kaeo' },
  { lao: 'ນົກຢາງ', latin: 'Nok Yang' },
  { lao: 'ນົກເອັ້ນ', latin: 'Nok En' },
  { lao: 'ນົກກະຈອກ', latin: 'Nok Kachok' },
  { lao: 'ນົກແຊວ', latin: 'Nok Saeo' },
];

/** The code name of a case, from the random end of its id: always the same, and two cases may share one. */
export function codeNameOf(caseId: string): CodeName {
  const [first] = codeNames;
  if (first === undefined) throw new Error('There are code names');
  return codeNames[Number.parseInt(caseId.slice(-4), 16) % codeNames.length] ?? first;
}
