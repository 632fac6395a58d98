import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app/app.tsx';
import { followCopies } from './app/clipboard.ts';
import { followChanges, makeQueryClient } from './app/query-client.ts';
import { lookOfParameters } from '../shared/look.ts';
import { followSystemContrast, showLook } from './style/look.ts';
import { showLanguage, startText } from './text/i18n.ts';
import { giveReactAriaText } from './text/react-aria-text.ts';
import './style/base.css';
import './ui/facts.css';
import './ui/float.css';

const place = document.getElementById('root');
if (place === null) throw new Error('index.html has no #root');

// The main process puts what the last person chose into the address (shared/look.ts).
const look = lookOfParameters(new URLSearchParams(window.location.search));
startText();
showLanguage(look.language);
showLook(look);
followSystemContrast();
giveReactAriaText();
const client = makeQueryClient();
followChanges(client);
followCopies();
createRoot(place).render(
  <StrictMode>
    <App client={client} />
  </StrictMode>,
);
