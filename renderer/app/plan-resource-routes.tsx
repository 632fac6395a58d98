import { createRoute } from '@tanstack/react-router';
import { z } from 'zod';
import { AgreementFormScreen } from '../features/agreements/agreement-form-screen.tsx';
import { AgreementScreen } from '../features/agreements/agreement-screen.tsx';
import { AgreementsScreen, agreementViews } from '../features/agreements/agreements-screen.tsx';
import { LibraryScreen } from '../features/library/library-screen.tsx';
import { PublicationFormScreen } from '../features/library/publication-form-screen.tsx';
import { PublicationScreen } from '../features/library/publication-screen.tsx';
import { ProgrammeExportScreen } from '../features/programme-export/programme-export-screen.tsx';
import { ResourceFormScreen } from '../features/resources/resource-form-screen.tsx';
import { ResourceScreen } from '../features/resources/resource-screen.tsx';
import { ResourcesScreen } from '../features/resources/resources-screen.tsx';
import { StaffPostFormScreen } from '../features/resources/staff-post-form-screen.tsx';
import { StaffPostScreen } from '../features/resources/staff-post-screen.tsx';
import { root } from './root-route.tsx';

const resources = createRoute({
  getParentRoute: () => root,
  path: '/plan/resources',
  validateSearch: z.object({
    view: z.enum(['things', 'staff']).optional(),
    text: z.string().optional(),
    kind: z.string().optional(),
    gone: z.boolean().optional(),
  }),
  component: function Resources() {
    const { view = 'things', text = '', kind = '', gone = false } = resources.useSearch();
    return <ResourcesScreen place={{ view, text, kind, gone }} />;
  },
});

const newResource = createRoute({
  getParentRoute: () => root,
  path: '/plan/new-resource/$resourceId',
  component: function NewResource() {
    const { resourceId } = newResource.useParams();
    return <ResourceFormScreen resourceId={resourceId} isNew key={resourceId} />;
  },
});

const resourcePage = createRoute({
  getParentRoute: () => root,
  path: '/plan/resources/$resourceId',
  component: function OneResource() {
    const { resourceId } = resourcePage.useParams();
    return <ResourceScreen resourceId={resourceId} key={resourceId} />;
  },
});

const editResource = createRoute({
  getParentRoute: () => root,
  path: '/plan/resources/$resourceId/edit',
  component: function EditResource() {
    const { resourceId } = editResource.useParams();
    return <ResourceFormScreen resourceId={resourceId} isNew={false} key={resourceId} />;
  },
});

const newStaffPost = createRoute({
  getParentRoute: () => root,
  path: '/plan/new-staff-post/$staffPostId',
  component: function NewStaffPost() {
    const { staffPostId } = newStaffPost.useParams();
    return <StaffPostFormScreen staffPostId={staffPostId} isNew key={staffPostId} />;
  },
});

const staffPostPage = createRoute({
  getParentRoute: () => root,
  path: '/plan/staff-posts/$staffPostId',
  component: function OneStaffPost() {
    const { staffPostId } = staffPostPage.useParams();
    return <StaffPostScreen staffPostId={staffPostId} key={staffPostId} />;
  },
});

const editStaffPost = createRoute({
  getParentRoute: () => root,
  path: '/plan/staff-posts/$staffPostId/edit',
  component: function EditStaffPost() {
    const { staffPostId } = editStaffPost.useParams();
    return <StaffPostFormScreen staffPostId={staffPostId} isNew={false} key={staffPostId} />;
  },
});

const agreements = createRoute({
  getParentRoute: () => root,
  path: '/plan/agreements',
  validateSearch: z.object({ view: z.enum(agreementViews).optional(), kind: z.string().optional() }),
  component: function Agreements() {
    const { view = 'agreements', kind = '' } = agreements.useSearch();
    return <AgreementsScreen place={{ view, kind }} />;
  },
});

const newAgreement = createRoute({
  getParentRoute: () => root,
  path: '/plan/new-agreement/$agreementId',
  component: function NewAgreement() {
    const { agreementId } = newAgreement.useParams();
    return <AgreementFormScreen agreementId={agreementId} isNew key={agreementId} />;
  },
});

const agreementPage = createRoute({
  getParentRoute: () => root,
  path: '/plan/agreements/$agreementId',
  component: function OneAgreement() {
    const { agreementId } = agreementPage.useParams();
    return <AgreementScreen agreementId={agreementId} key={agreementId} />;
  },
});

const editAgreement = createRoute({
  getParentRoute: () => root,
  path: '/plan/agreements/$agreementId/edit',
  component: function EditAgreement() {
    const { agreementId } = editAgreement.useParams();
    return <AgreementFormScreen agreementId={agreementId} isNew={false} key={agreementId} />;
  },
});

const library = createRoute({
  getParentRoute: () => root,
  path: '/plan/library',
  validateSearch: z.object({ kind: z.string().optional() }),
  component: function Library() {
    const { kind = '' } = library.useSearch();
    return <LibraryScreen kind={kind} />;
  },
});

const newPublication = createRoute({
  getParentRoute: () => root,
  path: '/plan/new-publication/$publicationId',
  component: function NewPublication() {
    const { publicationId } = newPublication.useParams();
    return <PublicationFormScreen publicationId={publicationId} isNew key={publicationId} />;
  },
});

const publicationPage = createRoute({
  getParentRoute: () => root,
  path: '/plan/library/$publicationId',
  component: function OnePublication() {
    const { publicationId } = publicationPage.useParams();
    return <PublicationScreen publicationId={publicationId} key={publicationId} />;
  },
});

const editPublication = createRoute({
  getParentRoute: () => root,
  path: '/plan/library/$publicationId/edit',
  component: function EditPublication() {
    const { publicationId } = editPublication.useParams();
    return <PublicationFormScreen publicationId={publicationId} isNew={false} key={publicationId} />;
  },
});

const programmeExport = createRoute({
  getParentRoute: () => root,
  path: '/plan/export',
  component: ProgrammeExportScreen,
});

/** Resources, agreements, the library and the packet for the secretariat: everything beside the plan itself. */
export const planResourceRoutes = [
  resources,
  newResource,
  resourcePage,
  editResource,
  newStaffPost,
  staffPostPage,
  editStaffPost,
  agreements,
  newAgreement,
  agreementPage,
  editAgreement,
  library,
  newPublication,
  publicationPage,
  editPublication,
  programmeExport,
] as const;
