/**
 * What a guesser who knows Laos tries first; zxcvbn has no Lao dictionary. Own lists, most usual first; names of
 * places come from shared/places.
 */

/** Whole phrases that anybody could write down: greetings, the country, its motto and anthem, offices, proverbs. */
export const commonPhrases: readonly string[] = [
  'ສາທາລະນະລັດປະຊາທິປະໄຕປະຊາຊົນລາວ',
  'ສັນຕິພາບເອກະລາດປະຊາທິປະໄຕເອກະພາບວັດທະນະຖາວອນ',
  'ສັນຕິພາບເອກະລາດປະຊາທິປະໄຕເອກະພາບວັດທະນາຖາວອນ',
  'ຊາດລາວຕັ້ງແຕ່ເດີມມາລາວທຸກຖ້ວນໜ້າເຊີດຊູສຸດໃຈ',
  'ຊາດລາວຕັ້ງແຕ່ເດີມມາ',
  'ນະຄອນຫຼວງວຽງຈັນ',
  'ຂ້ອຍຮັກປະເທດລາວ',
  'ຂ້ອຍຮັກເຈົ້າຫຼາຍ',
  'ຂ້ອຍຮັກເຈົ້າຫຼາຍໆ',
  'ສະບາຍດີປີໃໝ່ລາວ',
  'ສະບາຍດີປະເທດລາວ',
  'ສະບາຍດີຕອນເຊົ້າ',
  'ສຸກສັນວັນປີໃໝ່',
  'ສຸກສັນວັນເກີດ',
  'ຂອບໃຈຫຼາຍໆ',
  'ກະຊວງປ້ອງກັນຄວາມສະຫງົບ',
  'ຕຳຫຼວດປ້ອງກັນຄວາມສະຫງົບ',
  'ປ້ອງກັນຄວາມສະຫງົບ',
  'ກົມຕຳຫຼວດສະກັດກັ້ນແລະຕ້ານການຄ້າມະນຸດ',
  'ຕ້ານການຄ້າມະນຸດ',
  'ສະຫະພັນແມ່ຍິງລາວ',
  'ພັກປະຊາຊົນປະຕິວັດລາວ',
  'ກະຊວງແຮງງານແລະສະຫວັດດີການສັງຄົມ',
  'ດອກຈຳປາເມືອງລາວ',
  'ໃນນ້ຳມີປາໃນນາມີເຂົ້າ',
  'ລາວລ້ານຊ້າງຮົ່ມຂາວ',
  'correct horse battery staple',
  'lao people\u2019s democratic republic',
  "lao people's democratic republic",
];

/** Words that people choose. */
export const commonWords: readonly string[] = (
  'ລາວ ລະຫັດ ລະຫັດຜ່ານ ລະຫັດລັບ ສະບາຍດີ ຂອບໃຈ ຂ້ອຍ ເຈົ້າ ຮັກ ຮັກເຈົ້າ ປະເທດ ປະເທດລາວ ເມືອງ ບ້ານ ແຂວງ ວຽງຈັນ ປົກປ້ອງ ຕຳຫຼວດ ' +
  'ຫ້ອງການ ອົງການ ຄະດີ ກໍລະນີ ການຄ້າມະນຸດ ມະນຸດ ຄວາມລັບ ຄວາມປອດໄພ ປອດໄພ ໂຊກດີ ໂຊກ ດີ ຫຼາຍ ແລະ ຂອງ ໃນ ມີ ບໍ່ ໄປ ມາ ຢູ່ ເຮັດ ກິນ ນອນ ' +
  'ເບິ່ງ ຮູ້ ໄດ້ ໃຫ້ ຄື ແມ່ນ ເປັນ ວ່າ ທີ່ ນີ້ ນັ້ນ ວັນ ເດືອນ ປີ ຄົນ ແມ່ ພໍ່ ລູກ ຜົວ ເມຍ ອ້າຍ ເອື້ອຍ ນ້ອງ ຄອບຄົວ ເຮືອນ ລົດ ນ້ຳ ເຂົ້າ ' +
  'ເຂົ້າໜຽວ ປາ ໝາ ແມວ ຊ້າງ ເສືອ ດອກໄມ້ ດອກຈຳປາ ຈຳປາ ສີ ແດງ ຂາວ ດຳ ຂຽວ ເຫຼືອງ ຟ້າ ດາວ ຕາເວັນ ພະຈັນ ແມ່ນ້ຳຂອງ ນ້ຳຂອງ ພູ ປ່າ ນາ ໄຮ່ ວັດ ' +
  'ທາດຫຼວງ ພະ ພຸດທະ ທັມມະ ສັງຄະ ປີໃໝ່ ບຸນ ຄຳ ເງິນ ທອງ ແກ້ວ ໂທລະສັບ ຄອມພິວເຕີ ອິນເຕີເນັດ ເຟສບຸກ ໂຮງຮຽນ ຄູ ໝໍ ທະຫານ ພະນັກງານ ລັດ ພັກ ຊາດ ' +
  'ປະຊາຊົນ ປະຊາທິປະໄຕ ສາທາລະນະລັດ ສັນຕິພາບ ເອກະລາດ ເອກະພາບ ວັດທະນາ ຖາວອນ ໜຶ່ງ ສອງ ສາມ ສີ່ ຫ້າ ຫົກ ເຈັດ ແປດ ເກົ້າ ສິບ ຮ້ອຍ ພັນ ລ້ານ ' +
  'ມັງກອນ ກຸມພາ ມີນາ ເມສາ ພຶດສະພາ ມິຖຸນາ ກໍລະກົດ ສິງຫາ ກັນຍາ ຕຸລາ ພະຈິກ ທັນວາ ວັນຈັນ ວັນອັງຄານ ວັນພຸດ ວັນພະຫັດ ວັນສຸກ ວັນເສົາ ວັນອາທິດ ' +
  'ຈັນ ອັງຄານ ພຸດ ພະຫັດ ສຸກ ເສົາ ອາທິດ pokpong laos vientiane viengchan vientianelaos luangprabang savannakhet champasak pakse sabaidee sabaidi ' +
  'khopchai beerlao muanglao lanexang champa dokchampa sokdee hak'
).split(' ');

/** Parts of Lao given and family names, Lao and Latin, and words of address. */
export const commonNames: readonly string[] = (
  'ສົມ ສົມຊາຍ ສົມສັກ ສົມພອນ ສົມຈິດ ສົມບັດ ສົມບູນ ສົມພົງ ສົມສະໄໝ ສົມຫວັງ ສົມດີ ສົມພູ ບຸນ ບຸນມີ ບຸນທັນ ບຸນຍັງ ບຸນເລີດ ບຸນຈັນ ບຸນເຮືອງ ບຸນທຳ ' +
  'ຄຳ ຄຳພອນ ຄຳໄຊ ຄຳແສງ ຄຳຫຼ້າ ຄຳພັນ ຄຳດີ ຄຳມະນີ ຄຳໃບ ຄຳຜຸຍ ຄຳພູ ຄຳສິງ ແກ້ວ ແກ້ວມະນີ ວົງ ວົງສາ ວົງພະຈັນ ວົງໄຊ ວົງຄຳ ສີ ສີສະຫວັດ ສີສຸວັນ ' +
  'ສີວິໄລ ສີຈັນ ສີພັນ ສຸວັນ ສຸກ ສຸກສາຄອນ ສຸກສະຫວັນ ພອນ ພອນສະຫວັນ ພອນສານ ພອນທິບ ພົມ ພົມມະຈັນ ພົມມະວົງ ພົມມະສານ ຈັນ ຈັນທະ ຈັນທອນ ຈັນເພັງ ' +
  'ຈັນສີ ແສງ ແສງຈັນ ແສງອາລຸນ ແສງດາວ ໄຊ ໄຊຍະ ໄຊຍະວົງ ໄຊສະນະ ໄຊສົມບູນ ອິນທະ ອິນທະວົງ ອິນປັນ ວິໄລ ວິໄລພອນ ວິໄລສັກ ມະນີ ມະນີວົງ ມະນີຈັນ ນາງ ທ້າວ ' +
  'ທ່ານ ນ້ອຍ ນິດ ນຸດ ນົກ ຕູ້ ແດງ ດວງ ດວງຈັນ ດວງດີ ດາລາ ດາວ ດາວວອນ ພູວົງ ພູທອນ ລັດສະໝີ ລັດດາ ຫຼ້າ ທອງ ທອງສີ ທອງໃບ ທອງຈັນ ທອງລຸນ ບົວ ບົວລາ ບົວພັນ ' +
  'ຍົງ ວັນນາ ວັນທອງ ອານຸສອນ ອຳພອນ ໂພທິສານ ສິດທິ ສິດ ສັກ ສັກດາ ອຸດອນ ອຸດົມ ປະເສີດ ປັນຍາ ກອງ ກອງແກ້ວ ຊາຍ ຢ່າງ ວ່າງ ທໍ່ ເຢຍ ລີ ' +
  'som somchai somsack somsak somphone somchit sombath bounmy bounmi bounthanh bounyang khamphone khamxay khamsing kham keo keomany vong vongsa ' +
  'vongphachanh sisavath sisouvanh souvanh souk souksavanh phone phonesavanh phommachanh phommavong chanh chanthavong sengchanh seng xaysana ' +
  'xayyavong inthavong vilay vilayphone many manivong noy nang thao daovone thongloun thongsy boua bouavanh vanna phouvong xiong yang vang lee'
).split(' ');
