import { ScreeningInstrument } from '../domain/screening-instrument.ts';
import fieldScreen from './instruments/field-screen.json' with { type: 'json' };
import iloLabour from './instruments/ilo-labour.json' with { type: 'json' };
import iloSexual from './instruments/ilo-sexual.json' with { type: 'json' };
import unodcPrompts from './instruments/unodc-prompts.json' with { type: 'json' };

/**
 * The instruments that come with the program. The ILO's lists on sexual exploitation could not be obtained and are empty;
 * Lao wordings are our own and marked so. Sources and licences stand in each file.
 */
export const shippedInstruments: readonly ScreeningInstrument[] = [
  iloLabour,
  fieldScreen,
  unodcPrompts,
  iloSexual,
].map((instrument) => ScreeningInstrument.parse(instrument));
