/** In one file, so that the office of several people, which takes long to set up, is made once for all of them. */
import './several-people/case-access.ts';
import './several-people/persons.ts';
import './several-people/merge.ts';
import './several-people/wall.ts';
import './several-people/closures.ts';
import './several-people/consents.ts';
import './several-people/tasks.ts';
import './several-people/claims.ts';
import './several-people/returns.ts';
import './several-people/best-interests.ts';
import './several-people/referrals.ts';
import './several-people/indicators.ts';
