import { createRoute } from '@tanstack/react-router';
import { EnterFiguresScreen } from '../features/indicators/enter-figures-screen.tsx';
import { IndicatorFormScreen } from '../features/indicators/indicator-form-screen.tsx';
import { IndicatorScreen } from '../features/indicators/indicator-screen.tsx';
import { WaitingFiguresScreen } from '../features/indicators/waiting-figures-screen.tsx';
import { root } from './root-route.tsx';

export const indicatorPage = createRoute({
  getParentRoute: () => root,
  path: '/plan/indicators/$indicatorId',
  component: function Indicator() {
    const { indicatorId } = indicatorPage.useParams();
    return <IndicatorScreen indicatorId={indicatorId} key={indicatorId} />;
  },
});

export const enterFigures = createRoute({
  getParentRoute: () => root,
  path: '/plan/indicators/$indicatorId/figures',
  component: function FiguresOfIndicator() {
    const { indicatorId } = enterFigures.useParams();
    return <EnterFiguresScreen indicatorId={indicatorId} key={indicatorId} />;
  },
});

export const indicatorForm = createRoute({
  getParentRoute: () => root,
  path: '/plan/nodes/$nodeId/indicators/$indicatorId',
  component: function IndicatorOfNode() {
    const { nodeId, indicatorId } = indicatorForm.useParams();
    return <IndicatorFormScreen nodeId={nodeId} indicatorId={indicatorId} key={indicatorId} />;
  },
});

export const waitingFigures = createRoute({
  getParentRoute: () => root,
  path: '/plan/waiting-figures',
  component: WaitingFiguresScreen,
});
