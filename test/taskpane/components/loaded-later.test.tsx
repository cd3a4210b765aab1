/** @jest-environment jsdom */
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { lazy } from 'react';
import { LoadedLater } from '../../../src/taskpane/components/LoadedLater';
import { Themed } from '../../../src/taskpane/theme/Themed';

test('a page that cannot be fetched says so and leads back; the pane around it stays', async () => {
  const complaints = jest.spyOn(console, 'error').mockImplementation(() => undefined);
  const Missing = lazy((): Promise<{ default: () => null }> => Promise.reject(new Error('offline')));
  const back = jest.fn();
  render(
    <Themed>
      <p>窗格</p>
      <LoadedLater onBack={back}>
        <Missing />
      </LoadedLater>
    </Themed>,
  );
  await screen.findByText('这一页没有取到');
  expect(screen.getByText('窗格')).toBeTruthy();
  await userEvent.click(screen.getByText('返回'));
  expect(back).toHaveBeenCalledTimes(1);
  complaints.mockRestore();
});
