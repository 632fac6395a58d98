import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app/app.tsx';
import { followCopies } from './app/clipboard.ts';
import { followChanges, makeQueryClient } from './app/query-client.ts';
import { lookOfParameters } from '../shared/look.ts';
import { followSystemContrast, showLook } from './style/look.ts';
import { showTraining } from './style/training.ts';
import { officeQuery } from './queries/session.ts';
import { showLanguage, startText } from './text/i18n.ts';
import { giveReactAriaText } from './text/react-aria-text.ts';
import './style/base.css';
import './ui/facts.css';
import './ui/float.css';

/** How long the window may stay empty before it says that it is opening. */
const LONGEST_BLANK_MILLISECONDS = 300;
const afterMilliseconds = (wait: number) => new Promise((resolve) => setTimeout(resolve, wait));

const place = document.getElementById('root');
if (place === null) throw new Error('index.html has no #root');

// The main process puts what the last person chose into the address (shared/look.ts).
const look = lookOfParameters(new URLSearchParams(window.location.search));
startText();
showLanguage(look.language);
showLook(look);
followSystemContrast();
showTraining();
giveReactAriaText();
const client = makeQueryClient();
followChanges(client);
followCopies();
const root = createRoot(place);
const draw = () =>
  root.render(
    <StrictMode>
      <App client={client} />
    </StrictMode>,
  );
// What the first page shows is asked at once, and drawn with the answer; if that is long in coming, something is drawn.
void Promise.race([client.prefetchQuery(officeQuery), afterMilliseconds(LONGEST_BLANK_MILLISECONDS)]).then(
  draw,
);
