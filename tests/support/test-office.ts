/** What the office of the tests is called. */
export const testOffice = {
  code: 'KT',
  nameLao: 'ຫ້ອງການ ບໍ່ແກ້ວ',
  nameEnglish: 'Bokeo office',
  provinceCode: '05',
} as const;
