import { createRootRoute } from '@tanstack/react-router';
import { Frame } from './frame.tsx';
import { ScreenFailure } from './screen-failure.tsx';

export const root = createRootRoute({ component: Frame, errorComponent: ScreenFailure });
