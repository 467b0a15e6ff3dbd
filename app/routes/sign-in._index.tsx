import { type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node';
import { SignInPage } from '../ui/account/sign-in-page.tsx';
import { pageTitle } from '../ui/page-title.ts';

export const meta: MetaFunction = () => pageTitle((t) => t('account.signIn.title'));

export const loader = ({ context }: LoaderFunctionArgs) =>
  context.viewer ? redirect('/') : { signedIn: false };

const SignIn = () => <SignInPage />;
export default SignIn;
