import { createRoute } from '@tanstack/react-router';
import { z } from 'zod';
import { TaskGroup, TaskOrder, TaskPeriod } from '../../shared/contract/task.ts';
import { CalendarScope } from '../../shared/contract/calendar.ts';
import { AccountId } from '../../shared/domain/identifier.ts';
import { AdviceContactFormScreen } from '../features/advice-contacts/advice-contact-form-screen.tsx';
import { AdviceContactScreen } from '../features/advice-contacts/advice-contact-screen.tsx';
import { AdviceContactsScreen } from '../features/advice-contacts/advice-contacts-screen.tsx';
import { contactPeriods } from '../features/advice-contacts/periods.ts';
import { DirectoryScreen } from '../features/directory/directory-screen.tsx';
import { OrganisationFormScreen } from '../features/directory/organisation-form-screen.tsx';
import { OrganisationScreen } from '../features/directory/organisation-screen.tsx';
import { ExportScreen } from '../features/export/export-screen.tsx';
import { HomeScreen } from '../features/home/home-screen.tsx';
import { ReleasesScreen } from '../features/releases/releases-screen.tsx';
import { linkedSections, SettingsScreen } from '../features/settings/settings-screen.tsx';
import { CalendarScreen } from '../features/calendar/calendar-screen.tsx';
import { today } from '../ui/today.ts';
import { TasksScreen } from '../features/tasks/tasks-screen.tsx';
import { UrgentAccessScreen } from '../features/urgent-access/urgent-access-screen.tsx';
import { root } from './root-route.tsx';

export const home = createRoute({ getParentRoute: () => root, path: '/', component: HomeScreen });

export const contacts = createRoute({
  getParentRoute: () => root,
  path: '/contacts',
  validateSearch: z.object({
    period: z.enum(contactPeriods).optional(),
    view: z.enum(['list', 'counts']).optional(),
    kind: z.string().optional(),
    sex: z.string().optional(),
    subject: z.string().optional(),
    page: z.int().min(0).optional(),
  }),
  component: function Contacts() {
    const {
      period = 'thisMonth',
      view = 'list',
      kind = '',
      sex = '',
      subject = '',
      page = 0,
    } = contacts.useSearch();
    return <AdviceContactsScreen place={{ period, view, kind, sex, subject, page }} />;
  },
});

export const newContact = createRoute({
  getParentRoute: () => root,
  path: '/new-contact/$contactId',
  component: function NewContact() {
    const { contactId } = newContact.useParams();
    return <AdviceContactFormScreen contactId={contactId} isNew key={contactId} />;
  },
});

export const contactPage = createRoute({
  getParentRoute: () => root,
  path: '/contacts/$contactId',
  component: function OneContact() {
    const { contactId } = contactPage.useParams();
    return <AdviceContactScreen contactId={contactId} key={contactId} />;
  },
});

export const editContact = createRoute({
  getParentRoute: () => root,
  path: '/contacts/$contactId/edit',
  component: function EditContact() {
    const { contactId } = editContact.useParams();
    return <AdviceContactFormScreen contactId={contactId} isNew={false} key={contactId} />;
  },
});

export const directory = createRoute({
  getParentRoute: () => root,
  path: '/organisations',
  validateSearch: z.object({
    text: z.string().optional(),
    kind: z.string().optional(),
    serviceKind: z.string().optional(),
    where: z.string().optional(),
    sex: z.string().optional(),
    age: z.string().optional(),
    closed: z.boolean().optional(),
  }),
  component: function Directory() {
    const { text, kind, serviceKind, where, sex, age, closed = false } = directory.useSearch();
    const chosen = (value: string | undefined) => value ?? '';
    return (
      <DirectoryScreen
        place={{
          text: chosen(text),
          kind: chosen(kind),
          serviceKind: chosen(serviceKind),
          where: chosen(where),
          sex: chosen(sex),
          age: chosen(age),
          closed,
        }}
      />
    );
  },
});

export const newOrganisation = createRoute({
  getParentRoute: () => root,
  path: '/new-organisation/$organisationId',
  component: function NewOrganisation() {
    const { organisationId } = newOrganisation.useParams();
    return <OrganisationFormScreen organisationId={organisationId} isNew key={organisationId} />;
  },
});

export const organisationPage = createRoute({
  getParentRoute: () => root,
  path: '/organisations/$organisationId',
  component: function OneOrganisation() {
    const { organisationId } = organisationPage.useParams();
    return <OrganisationScreen organisationId={organisationId} key={organisationId} />;
  },
});

export const editOrganisation = createRoute({
  getParentRoute: () => root,
  path: '/organisations/$organisationId/edit',
  component: function EditOrganisation() {
    const { organisationId } = editOrganisation.useParams();
    return <OrganisationFormScreen organisationId={organisationId} isNew={false} key={organisationId} />;
  },
});

export const tasks = createRoute({
  getParentRoute: () => root,
  path: '/tasks',
  validateSearch: z.object({
    group: z.enum([...TaskGroup.options, 'deleted']).optional(),
    state: z.enum(['open', 'closed']).optional(),
    period: TaskPeriod.optional(),
    order: TaskOrder.optional(),
    officer: AccountId.optional(),
  }),
  component: function Tasks() {
    const {
      group = 'mine',
      state = 'open',
      period = 'all',
      order = 'due',
      officer = null,
    } = tasks.useSearch();
    return <TasksScreen place={{ group, state, period, order, officer }} />;
  },
});

export const calendar = createRoute({
  getParentRoute: () => root,
  path: '/calendar',
  validateSearch: z.object({
    /** A day of what is shown, and the one that is chosen; today where none is. */
    day: z.iso.date().optional(),
    view: z.literal('week').optional(),
    scope: CalendarScope.optional(),
  }),
  component: function OfficeCalendar() {
    const { day = today(), view = 'month', scope = 'mine' } = calendar.useSearch();
    return <CalendarScreen place={{ day, view, scope }} />;
  },
});

export const statistics = createRoute({
  getParentRoute: () => root,
  path: '/export',
  component: ExportScreen,
});

const settingsSearch = z.object({ section: z.enum(linkedSections).optional() });

export const settings = createRoute({
  getParentRoute: () => root,
  path: '/settings',
  validateSearch: settingsSearch,
  component: function Settings() {
    const { section = null } = settings.useSearch();
    return <SettingsScreen section={section} />;
  },
});

export const releases = createRoute({
  getParentRoute: () => root,
  path: '/releases',
  component: ReleasesScreen,
});

export const urgentAccess = createRoute({
  getParentRoute: () => root,
  path: '/urgent-access',
  component: UrgentAccessScreen,
});
