import { createRoot } from 'react-dom/client';
import { Themed } from '../taskpane/theme/Themed';
import { Workbench } from './Workbench';

createRoot(document.getElementById('root')!).render(
  <Themed>
    <Workbench />
  </Themed>,
);
