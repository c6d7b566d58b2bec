/**
 * Passwords that anybody tries first: those that were found most often where lists of them became public, and words of this product, of councils and
 * of the account itself. A small list, held here, for no password of a register goes to another service to be looked up (NIST SP 800-63B-4 §3.1.1.2:
 * the whole password is compared, not parts of it). Guessing on is what the limits of signing in are against.
 */
import { invalid } from './domain/problem.ts';

/** Only what is long enough to be taken anywhere here: eight characters. */
const BREACHED = `
  12345678 123456789 1234567890 12345678910 123456789012 1234567890123 0123456789 0987654321 123456789a 123456789q 12345678a 123456789abc
  12341234 11223344 1122334455 112233445566 11112222 12121212 123123123 123123123123 123321123 123454321 1234554321 1234512345 12344321
  87654321 987654321 9876543210 098765432 147258369 147852369 159357258 741852963 789456123 123654789 1029384756 1357924680 2468101214
  11111111 111111111 1111111111 111111111111 00000000 000000000 0000000000 000000000000 22222222 33333333 44444444 55555555 555555555555
  66666666 77777777 88888888 888888888888 99999999 999999999999 31415926 314159265359 27182818 10203040 10101010 20202020 69696969
  aaaaaaaa aaaaaaaaaa aaaaaaaaaaaa xxxxxxxx xxxxxxxxxxxx zzzzzzzz abcabcabc abcabcabcabc abcdabcd abcdefgh abcdefghi abcdefghij abcdefghijkl
  abcdefghijklm abcd1234 abcde12345 abcdef123456 abc12345 abc123456 abc123abc123 a1b2c3d4 a1b2c3d4e5 a1b2c3d4e5f6 aa123456 a123456789 123abc123
  qwertyui qwertyuio qwertyuiop qwertyuiop1 qwertyuiop12 qwertyuiop123 qwertyuiopas qwertyuiopasdf qwertyuiopasdfghjkl qwertyuiop[]
  qwerty12 qwerty123 qwerty1234 qwerty12345 qwerty123456 qwerty1234567 qwertyqwerty qwerasdfzxcv qwer1234 qwerqwer qweasdzxc qweasdzxc123
  qazwsxedc qazwsxedcrfv qazwsx123 1qaz2wsx 1qazxsw2 1qaz2wsx3edc 1qaz2wsx3edc4rfv zaq12wsx zaq1zaq1 zaq12wsxcde3 !qaz2wsx 1qaz!qaz
  q1w2e3r4 q1w2e3r4t5 q1w2e3r4t5y6 1q2w3e4r 1q2w3e4r5t 1q2w3e4r5t6y 1q2w3e4r5t6y7u 123qweasd 123qweasdzxc 123qwe123 12qwaszx 12345qwert
  asdfghjk asdfghjkl asdfghjkl123 asdfghjkl; asdfasdf asdfasdfasdf asdf1234 asdfqwer zxcvbnm1 zxcvbnm123 zxcvbnm12345 zxcvbnmasdfghjkl zxcvzxcv
  azertyuiop azerty123 azertyuiop123 qwertzuiop poiuytrewq lkjhgfdsa mnbvcxz123 mnbvcxzlkjhg
  password passwords password1 password2 password01 password11 password12 password123 password1234 password12345 password123456 password1!
  password!! password2020 password2021 password2022 password2023 password2024 password2025 password2026 password2027 passwordpassword
  password@123 password@1234 p@ssw0rd p@ssword p@ssword1 p@ssw0rd1 p@ssw0rd12 p@ssw0rd123 p@ssw0rd1234 p@55w0rd p@$$w0rd pa$$word pa55word
  pa55word1 pa55word123 passw0rd passw0rd1 passw0rd123 passw0rd1234 pass1234 pass12345 pass123456 pass@123 pass@1234 passphrase passphrase1
  mypassword mypassword1 mypassword123 newpassword newpassword1 newpassword123 oldpassword thepassword yourpassword secretpassword
  defaultpassword temppassword temporary temporary1 temporary123 temporarypassword changeme changeme1 changeme123 changeme1234 changeme12345
  changemenow changepassword letmein1 letmein12 letmein123 letmein1234 letmein12345 letmeinnow letmeinplease opensesame
  welcome1 welcome12 welcome123 welcome1234 welcome12345 welcome@123 welcome2024 welcome2025 welcome2026 welcomewelcome welcomeback
  administrator administrator1 admin123 admin1234 admin12345 admin123456 admin123456789 admin@123 adminadmin adminadminadmin adminpassword
  root1234 rootroot toortoor user1234 user12345 useruser username username1 username123 testtest testtesttest test1234 test12345 test123456
  testing1 testing123 testing12345 guest123 guestguest demo1234 demodemo demouser login123 loginlogin logmein123 master123 masterkey
  iloveyou iloveyou1 iloveyou12 iloveyou123 iloveyou1234 iloveyou2 iloveyou3000 iloveyousomuch iloveyouforever iloveme123 ilovegod123 loveyou123
  lovelove lovelovelove sunshine sunshine1 sunshine12 sunshine123 sunshine1234 princess princess1 princess123 princess1234 superman superman1
  superman123 spiderman spiderman1 spiderman123 batman123 batmanbatman ironman123 starwars starwars1 starwars123 pokemon123 pokemon1234
  football football1 football12 football123 football1234 footballfootball baseball baseball1 baseball123 basketball basketball1 liverpool
  liverpool1 liverpool123 liverpoolfc chelsea1 chelsea123 chelseafc arsenal1 arsenal123 arsenalfc everton1 everton123 rangers1 celtic1888
  manchester manchester1 manunited manunited1 manchesterunited manchestercity tottenham tottenham1 westham1 newcastle1 scotland1 england1 england123
  england1966 wales123 ireland123 cymru123 london123 london2012 cardiff123 swansea123 michael1 michael123 jennifer jennifer1 charlie1 charlie123
  jessica1 jessica123 ashley123 daniel123 thomas123 george123 william1 william123 jordan23 jordan123 michelle michelle1 victoria victoria1
  elizabeth elizabeth1 alexander alexander1 christopher christian benjamin samantha stephanie nicholas jonathan danielle caroline
  computer computer1 computer123 internet internet1 internet123 samsung1 samsung123 samsung1234 google123 facebook facebook1 facebook123 microsoft
  microsoft1 windows10 windows123 minecraft minecraft1 minecraft123 playstation nintendo123 dragon123 dragon1234 dragonball monkey123 monkey1234
  shadow123 shadow1234 master1234 killer123 hunter123 hunter22 trustno1 trustno1trustno1 whatever whatever1 whatever123 blink182 blink182blink
  summer01 summer123 summer2023 summer2024 summer2025 summer2026 autumn2024 autumn2025 autumn2026 winter123 winter2024 winter2025 winter2026
  spring2024 spring2025 spring2026 january2026 february2026 december2025 christmas christmas1 christmas123 birthday1 birthday123 happybirthday
  jesus123 jesuschrist jesusislord godisgood godisgreat bismillah bismillah786 hallelujah blessed123 freedom1 freedom123 whitehouse
  chocolate chocolate1 chocolate123 butterfly butterfly1 butterfly123 strawberry blueberry1 cheesecake cupcake123 cookie123 banana123 snowball1
  mercedes ferrari1 porsche911 mustang1 corvette1 harley123 chevrolet volkswagen rolltide1 steelers1 lakers24 yankees1 cowboys1
  superstar superstar1 rockstar1 nothing1 something1 anything1 nopassword nopassword1 idontknow idontknow1 idontcare123 dontknow123 iforgot123
  forgetmenot forgotpassword rememberme secret123 secret1234 secretsecret topsecret topsecret1 security1 security123 hello123 hello1234 hello12345
  hellohello hellohellohello helloworld helloworld1 helloworld123 goodmorning goodmorning1 thankyou1 thankyou123 blahblah blahblahblah
  fuckyou1 fuckyou2 fuckyou123 fuckyou1234 fuckoff1 fuckoff123 motherfucker bollocks1 correcthorse correcthorsebattery correcthorsebatterystaple
  correct-horse-battery-staple tr0ub4dor&3 theworldinyourhand thisismypassword thisisapassword thisispassword mynameis123 threerandomwords
  three-random-words three.random.words`;

const PRODUCT = `
  register registers theregister conflict conflicts conflictregister conflict-register conflictofinterest conflictofinterests conflictsofinterest
  registerofinterests registerofinterest registerofroles rolesandinterests registerofrolesandinterests declaration declarations
  declarationofinterest declarationofinterests declarationsofinterest interests council council1 council123 council1234 council12345 council2025
  council2026 councillor councillor1 councillor123 councillor1234 councillor2025 councillor2026 mycouncil mycouncil123 councilcouncil ourcouncil
  localgovernment localcouncil localauthority countycouncil districtcouncil parishcouncil boroughcouncil citycouncil towncouncil parishclerk
  monitoring monitoringofficer monitoringofficer1 monitoringofficer123 deputymonitoringofficer democraticservices democratic1 townhall townhall1
  townhall123 countyhall countyhall1 guildhall guildhall1 auditor123 externalauditor mutuals1 mutual123 co-operative cooperative cooperatives`;

/** What people take for the same: however it is written, with or without spaces. */
const plain = (text: string): string => text.normalize('NFKC').toLowerCase();
const KNOWN = new Set(`${BREACHED} ${PRODUCT}`.split(/\s+/).filter((word) => word !== ''));

interface Owner {
  readonly email?: string | null | undefined;
  readonly name?: string | null | undefined;
}

function ownWords({ email, name }: Owner): string[] {
  const address = email ? plain(email) : '';
  const called = name ? plain(name) : '';
  const words = called.split(/\s+/);
  return [address, address.split('@')[0] ?? '', address.split('@')[1] ?? '', called, words.join(''), words.join('.'), words.toReversed().join(''), ...words];
}

/** Refuses a password that would be among the first to be tried; `path` is the field that is named. */
export function checkPassword(password: string, owner: Owner, path: string): void {
  const chosen = plain(password);
  const together = chosen.replaceAll(/\s+/g, '');
  if (KNOWN.has(chosen) || KNOWN.has(together)) throw invalid(path, 'This password is among the first that are tried. Choose another: three random words make a good one.');
  if (ownWords(owner).some((word) => word !== '' && (word === chosen || word === together))) throw invalid(path, 'This password is your name or your address. Choose another: three random words make a good one.');
}
