/** A passphrase for every number, each good enough for the rules. */
export const numberedPassphrase = (number: number): string => `ເຮືອບິນ nine patient rivers ${number}`;
