/** Why a file is not read as a spreadsheet; nothing of it has been used then. */
export type SpreadsheetProblem =
  /** No XLSX file, a damaged one, or one under a passphrase. */
  | 'not-a-spreadsheet'
  /** More bytes, rows or words than any plan has. */
  | 'spreadsheet-too-large';

/** Thrown for a file that cannot be, or is not, read. */
export class SpreadsheetFault extends Error {
  override readonly name = 'SpreadsheetFault';
  readonly problem: SpreadsheetProblem;

  constructor(problem: SpreadsheetProblem) {
    super(problem);
    this.problem = problem;
  }
}
