import { newCompartmentKey } from '../../../db/compartments/compartment-key.ts';
import { certify } from '../../../db/vault/certificate.ts';
import { signCustomRole } from '../../../db/vault/custom-role.ts';
import { withDisabling } from '../../../db/vault/disabling.ts';
import { newVault } from '../../../db/vault/new-vault.ts';
import { certifyRecovery } from '../../../db/vault/recovery-certificate.ts';
import { newSigningKeyPair, signValue } from '../../../db/vault/signing-key.ts';
import { officeCertificate } from '../../../db/vault/vault-file.ts';
import { passphrase } from '../../support/office.ts';
import type { Attack } from './attacked-store.ts';
import { accountIn, asCertifier, putSigned, withAccount, withGrant } from './insider.ts';

/** Sign their own vault: nobody opens anything of it, and the page before signing in says so. */
export const forgeries: readonly Attack[] = [
  [
    'a role more in their own certificate',
    'statistics-officer',
    (field) => {
      const { id } = field.the('statistics-officer');
      const change = withAccount(field.now(), id, (own) => ({
        ...own,
        roles: [...own.roles, 'investigator'],
      }));
      putSigned(field.folder, field.the('statistics-officer'), change);
    },
  ],
  [
    'their own certificate, certified by themselves',
    'administrator',
    (field) => {
      const me = field.the('administrator');
      const change = withAccount(field.now(), me.id, (own) => {
        const next = { ...own, roles: ['administrator', 'statistics-officer'] as typeof own.roles };
        return {
          ...next,
          certificate: certify(asCertifier(field.now(), me), next, own.certificate.generation + 1),
        };
      });
      putSigned(field.folder, me, change);
    },
  ],
  [
    'a certificate by somebody who manages no accounts',
    'investigator',
    (field) => {
      const me = field.the('investigator');
      const change = withAccount(field.now(), field.idOf('statistics-officer'), (friend) => {
        const next = { ...friend, roles: ['investigator'] as typeof friend.roles };
        return { ...next, certificate: certify(asCertifier(field.now(), me), next, 2) };
      });
      putSigned(field.folder, me, change);
    },
  ],
  [
    'a certificate by the administrator for a head',
    'administrator',
    (field) => {
      const me = field.the('administrator');
      const change = withAccount(field.now(), field.idOf('statistics-officer'), (friend) => {
        const next = { ...friend, roles: ['head-of-police-wing'] as typeof friend.roles };
        return { ...next, certificate: certify(asCertifier(field.now(), me), next, 2) };
      });
      putSigned(field.folder, me, change);
    },
  ],
  [
    'a certificate of both wings in one',
    'administrator',
    (field) => {
      const me = field.the('administrator');
      const change = withAccount(field.now(), field.idOf('social-worker'), (friend) => {
        const next = { ...friend, roles: ['social-worker', 'investigator'] as typeof friend.roles };
        return { ...next, certificate: certify(asCertifier(field.now(), me), next, 2) };
      });
      putSigned(field.folder, me, change);
    },
  ],
  [
    'a certificate that names the root and is signed by somebody else',
    'founder',
    (field) => {
      const me = field.the('founder');
      const change = withAccount(field.now(), me.id, (own) => ({
        ...own,
        roles: ['head-of-police-wing'],
        certificate: certify(
          { ...asCertifier(field.now(), me), certifiedBy: 'root' },
          { ...own, roles: ['head-of-police-wing'] },
          2,
        ),
      }));
      putSigned(field.folder, me, change);
    },
  ],
  [
    'an account of another office, certified by its root',
    'police-head',
    async (field) => {
      const other = await newVault({
        office: { nameLao: 'ຫ້ອງການ', nameEnglish: 'Other' },
        founderName: 'Me again',
        passphrase: passphrase(),
        isDevelopment: true,
      });
      putSigned(field.folder, field.the('police-head'), {
        accounts: [...field.now().accounts, ...other.vault.accounts],
      });
    },
  ],
  [
    'a grant by somebody who may give none',
    'investigator',
    async (field) => {
      const key = await field.keyOf('investigator', 'investigation');
      const grant = await field.grantBy('investigator', field.made.traineeId, 'investigation', key);
      putSigned(
        field.folder,
        field.the('investigator'),
        withGrant(field.now(), 'investigation', field.made.traineeId, grant),
      );
    },
  ],
  [
    'a grant by the administrator, who holds nothing to grant',
    'administrator',
    async (field) => {
      const grant = await field.grantBy(
        'administrator',
        field.idOf('social-worker'),
        'register',
        newCompartmentKey(),
      );
      putSigned(
        field.folder,
        field.the('administrator'),
        withGrant(field.now(), 'register', field.idOf('social-worker'), grant),
      );
    },
  ],
  [
    'a grant of their wing to somebody of the other',
    'police-head',
    async (field) => {
      const key = await field.keyOf('police-head', 'investigation');
      const grant = await field.grantBy('police-head', field.idOf('social-worker'), 'investigation', key);
      putSigned(
        field.folder,
        field.the('police-head'),
        withGrant(field.now(), 'investigation', field.idOf('social-worker'), grant),
      );
    },
  ],
  [
    'a grant of the other wing to one of their own',
    'police-head',
    async (field) => {
      const grant = await field.grantBy(
        'police-head',
        field.idOf('investigator'),
        'assistance',
        newCompartmentKey(),
      );
      putSigned(
        field.folder,
        field.the('police-head'),
        withGrant(field.now(), 'assistance', field.idOf('investigator'), grant),
      );
    },
  ],
  [
    'a grant of the register to themselves as administrator',
    'administrator',
    async (field) => {
      const grant = await field.grantBy(
        'administrator',
        field.idOf('administrator'),
        'register',
        newCompartmentKey(),
      );
      putSigned(
        field.folder,
        field.the('administrator'),
        withGrant(field.now(), 'register', field.idOf('administrator'), grant),
      );
    },
  ],
  [
    'the grant of a wing that the founder has given up',
    'founder',
    async (field) => {
      const grant = await field.grantBy(
        'founder',
        field.idOf('founder'),
        'investigation',
        newCompartmentKey(),
      );
      putSigned(
        field.folder,
        field.the('founder'),
        withGrant(field.now(), 'investigation', field.idOf('founder'), grant),
      );
    },
  ],
  [
    'names of two people exchanged',
    'social-worker',
    (field) => {
      const head = accountIn(field.now(), field.idOf('social-head')).displayName;
      const mine = accountIn(field.now(), field.idOf('social-worker')).displayName;
      const renamed = withAccount(field.now(), field.idOf('social-worker'), (own) => ({
        ...own,
        displayName: head,
      }));
      const change = withAccount({ ...field.now(), ...renamed }, field.idOf('social-head'), (one) => ({
        ...one,
        displayName: mine,
      }));
      putSigned(field.folder, field.the('social-worker'), change);
    },
  ],
  [
    'an account twice, the second with keys of their own',
    'social-worker',
    (field) => {
      const head = accountIn(field.now(), field.idOf('social-head'));
      const { ageRecipient, signingPublicKey, slot } = accountIn(field.now(), field.idOf('social-worker'));
      const twin = { ...head, ageRecipient, signingPublicKey, slot };
      putSigned(field.folder, field.the('social-worker'), { accounts: [...field.now().accounts, twin] });
    },
  ],
  [
    'a colleague shut out without the right to',
    'investigator',
    (field) => {
      const key = asCertifier(field.now(), field.the('investigator'));
      const out = withAccount(field.now(), field.idOf('social-worker'), (one) => withDisabling(key, one));
      const compartments = field.withoutGrantsOf(field.idOf('social-worker'));
      putSigned(field.folder, field.the('investigator'), { ...out, compartments });
    },
  ],
  [
    'a vault signed by somebody who is shut out',
    'second-social-worker',
    (field) => putSigned(field.folder, field.the('second-social-worker'), { isDevelopment: false }),
  ],
  [
    'a role of the office widened',
    'investigator',
    (field) => {
      const customRoles = field
        .now()
        .customRoles.map((defined) => ({ ...defined, role: field.made.wideRole }));
      putSigned(field.folder, field.the('investigator'), { customRoles });
    },
  ],
  [
    'a role of the office defined by somebody who manages no accounts',
    'investigator',
    (field) => {
      const key = asCertifier(field.now(), field.the('investigator'));
      const role = { ...field.made.wideRole, id: '33333333-3333-4333-8333-333333333333' };
      putSigned(field.folder, field.the('investigator'), {
        customRoles: [...field.now().customRoles, signCustomRole(key, role, 1)],
      });
    },
  ],
  [
    'a role of the office widened under the certificate of the narrow one',
    'administrator',
    (field) => {
      const key = asCertifier(field.now(), field.the('administrator'));
      putSigned(field.folder, field.the('administrator'), {
        customRoles: [signCustomRole(key, field.made.wideRole, 3)],
      });
    },
  ],
  [
    'another recovery identity, to which every new key would be sealed',
    'investigator',
    (field) => {
      const { certificate: _old, ...recovery } = field.now().recovery;
      const recipient = accountIn(field.now(), field.idOf('investigator')).ageRecipient;
      putSigned(field.folder, field.the('investigator'), {
        recovery: certifyRecovery(
          field.now().vaultId,
          { ...recovery, recipient },
          9,
          field.the('investigator').signingKey,
        ),
      });
    },
  ],
  [
    'another key for what leaves the office',
    'administrator',
    (field) => {
      const { publicKey } = newSigningKeyPair();
      const statement = officeCertificate(field.now(), publicKey);
      const certificate = signValue(
        'pokpong/office-certificate/v1',
        statement,
        field.the('administrator').signingKey,
      );
      putSigned(field.folder, field.the('administrator'), { officeSigning: { publicKey, certificate } });
    },
  ],
];
