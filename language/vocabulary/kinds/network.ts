/** Kinds that designs of every system share: directory domains, name servers, subnets, links, licences and secrets. */
import { declared, fact, kind, t, valued } from '../define.ts';

/** The machines that may stand at an end of a link, hold a licence or be reached. */
const machines = [
  'server',
  'vm',
  'hyperv',
  'node',
  'proxy',
  'vcenter',
  'virtualcenter',
  'esxi',
  'esx',
  'array',
] as const;

export const domain = kind({
  keyword: 'domain',
  title: { en: 'Active Directory domain', ja: 'Active Directory ドメイン' },
  doc: {
    en: 'A domain that hosts are members of. Its forest and its trusts decide whether two hosts may work together.',
    ja: 'ホストが所属するドメイン。フォレストと信頼関係により、ホスト同士を組み合わせられるかが決まる。',
  },
  parents: ['file'],
  name: declared({ optional: true }),
  facts: {
    fqdn: fact(t.fqdn(), {
      label: { en: 'DNS name', ja: 'DNS 名' },
      doc: { en: 'The full DNS name of the domain.', ja: 'ドメインの完全な DNS 名。' },
      example: 'fqdn corp.example',
    }),
    forest: fact(t.fqdn(), {
      label: { en: 'Forest', ja: 'フォレスト' },
      doc: {
        en: 'The forest the domain belongs to, by the name of its root domain.',
        ja: 'ドメインが属するフォレスト。ルート ドメインの名前で示す。',
      },
      example: 'forest corp.example',
    }),
  },
  example: 'domain corp { fqdn corp.example  forest corp.example }',
});

export const trust = kind({
  keyword: 'trust',
  title: { en: 'Trust', ja: '信頼関係' },
  doc: {
    en: 'A trust between this domain and another one. It is said in one of the two domains only.',
    ja: 'このドメインと別のドメインとの信頼関係。どちらか一方のドメインにだけ記述する。',
  },
  parents: ['domain'],
  single: false,
  name: valued(
    fact(t.ref('domain'), {
      label: { en: 'Other domain', ja: '相手のドメイン' },
      example: 'trust partner',
    }),
  ),
  facts: {
    direction: fact(t.oneOf('two-way', 'incoming', 'outgoing'), {
      label: { en: 'Direction', ja: '方向' },
      doc: {
        en: 'Seen from this domain: `outgoing` means that this domain trusts the other one, `incoming` that it is trusted by it.',
        ja: 'このドメインから見た方向。`outgoing` は相手を信頼し、`incoming` は相手から信頼される。',
      },
      example: 'direction two-way',
    }),
    kind: fact(t.oneOf('parent-child', 'tree-root', 'shortcut', 'forest', 'external', 'realm'), {
      label: { en: 'Kind', ja: '種類' },
      example: 'kind forest',
    }),
  },
  example: 'trust partner { direction two-way  kind external }',
});

export const dns = kind({
  keyword: 'dns',
  title: { en: 'DNS servers', ja: 'DNS サーバ' },
  doc: {
    en: 'The name servers through which clients find the machines of the topology.',
    ja: '利用者がトポロジ内のマシンを見つけるための DNS サーバ。',
  },
  parents: ['file'],
  name: declared({ optional: true }),
  facts: {
    internal: fact(t.yesno(), {
      label: { en: 'Internal', ja: '社内 DNS' },
      doc: {
        en: 'The clients resolve names through these servers of the site’s own. Names must then follow a machine that changes its address.',
        ja: '利用者が社内の DNS サーバで名前解決を行う。IP アドレスが変わるマシンでは名前解決も追従させる必要がある。',
      },
      example: 'internal yes',
    }),
    primary: fact(t.address(), {
      label: { en: 'Primary', ja: 'プライマリ' },
      example: 'primary 10.1.0.2',
    }),
    secondary: fact(t.list(t.address()), {
      label: { en: 'Secondary', ja: 'セカンダリ' },
      doc: {
        en: 'All secondary servers; `none` where there is only one server.',
        ja: 'セカンダリ サーバすべて。1 台しかない場合は `none`。',
      },
      example: 'secondary 10.2.0.2',
    }),
    servers: fact(t.list(t.address()), {
      label: { en: 'Servers', ja: 'サーバ' },
      doc: {
        en: 'Servers whose role (primary or secondary) is not distinguished.',
        ja: 'プライマリとセカンダリを区別しないサーバ。',
      },
      example: 'servers 10.1.0.2, 10.2.0.2',
      absent: 'closed',
    }),
  },
  example: 'dns { internal yes  primary 10.1.0.2  secondary 10.2.0.2 }',
});

export const subnet = kind({
  keyword: 'subnet',
  title: { en: 'Subnet', ja: 'サブネット' },
  doc: {
    en: 'A network and the addresses that are taken in it. Which machines lie in it follows from their addresses.',
    ja: 'ネットワークと、その中で使用中の IP アドレス。どのマシンが属するかはアドレスから決まる。',
  },
  parents: ['file'],
  facts: {
    network: fact(t.address(), {
      label: { en: 'Network', ja: 'ネットワーク' },
      doc: { en: 'The network address with its prefix length.', ja: 'プレフィックス長を付けたネットワーク アドレス。' },
      example: 'network 10.2.0.0/24',
    }),
    gateway: fact(t.address(), {
      label: { en: 'Default gateway', ja: 'デフォルト ゲートウェイ' },
      example: 'gateway 10.2.0.1',
    }),
    used: fact(t.list(t.address()), {
      label: { en: 'Addresses in use', ja: '使用中の IP アドレス' },
      doc: {
        en: 'Addresses taken by machines outside this topology. Addresses that the topology itself gives need not be repeated.',
        ja: 'トポロジ外のマシンが使っている IP アドレス。トポロジ内で割り当てたものは書かなくてよい。',
      },
      example: 'used 10.2.0.[1..9], 10.2.0.200',
    }),
    site: fact(t.text(), {
      label: { en: 'Site', ja: 'サイト' },
      example: 'site "Osaka DC"',
    }),
  },
  example: 'subnet osaka-vm { network 10.2.0.0/24  gateway 10.2.0.1  used 10.2.0.[1..9] }',
});

export const link = kind({
  keyword: 'link',
  title: { en: 'Network link', ja: 'ネットワーク経路' },
  doc: {
    en: 'The network path between machines: what it is, how fast it is and what passes through it.',
    ja: 'マシン間のネットワーク経路。種類、速度、通すことのできる通信を示す。',
  },
  parents: ['file'],
  name: declared({ optional: true }),
  phrases: {
    between: fact(t.list(t.ref(...machines)), {
      label: { en: 'Between', ja: '区間' },
      doc: {
        en: 'The machines that reach each other over this link.',
        ja: 'この経路で互いに通信するマシン。',
      },
      example: 'link wan between hv-a, hv-b',
    }),
  },
  facts: {
    kind: fact(t.oneOf('LAN', 'WAN'), {
      label: { en: 'Kind', ja: '種類' },
      example: 'kind WAN',
    }),
    rate: fact(t.rate(), {
      label: { en: 'Bandwidth', ja: '帯域' },
      doc: { en: 'The bandwidth that the data may use.', ja: 'データ転送に使える帯域。' },
      example: 'rate 100 Mbps',
    }),
    ping: fact(t.yesno(), {
      label: { en: 'Ping', ja: 'ping 疎通' },
      doc: {
        en: 'The ends answer each other’s ping. If only one direction fails, say `ping-fails`.',
        ja: '両端が互いの ping に応答する。片方向だけ通らない場合は `ping-fails` に書く。',
      },
      example: 'ping yes',
    }),
    'ping-fails': fact(t.list(t.arrow(t.ref(...machines), t.ref(...machines))), {
      label: { en: 'Failing ping', ja: 'ping が通らない方向' },
      doc: {
        en: 'Directions in which a ping gets no answer: `a -> b` says that b does not answer a.',
        ja: 'ping の応答がない方向。`a -> b` は a からの ping に b が応答しないことを示す。',
      },
      example: 'ping-fails hv-a -> hv-b',
      absent: 'closed',
    }),
    'same-subnet': fact(t.yesno(), {
      label: { en: 'Same subnet', ja: '同一サブネット' },
      doc: {
        en: 'The networks of the virtual machines at the ends are one subnet. Follows from the addresses and masks where these are given.',
        ja: '両端の仮想マシンのネットワークが同一サブネットである。IP アドレスとマスクが書かれていればそこから決まる。',
      },
      example: 'same-subnet no',
    }),
    isolated: fact(t.yesno(), {
      label: { en: 'Isolated', ja: '隔離' },
      doc: {
        en: 'A network of its own that other traffic does not use.',
        ja: '他の通信が流れない専用のネットワークである。',
      },
      example: 'isolated yes',
      unstated: 'no',
    }),
    firewall: fact(t.yesno(), {
      label: { en: 'Firewall between', ja: '間のファイアウォール' },
      doc: { en: 'A firewall stands between the ends.', ja: '経路の途中にファイアウォールがある。' },
      example: 'firewall yes',
      unstated: 'no',
    }),
    ports: fact(t.list(t.int()), {
      label: { en: 'Open ports', ja: '開放ポート' },
      doc: {
        en: 'TCP ports open in every direction; `none` where nothing passes. For one direction or another protocol say `port`.',
        ja: '全方向に開放している TCP ポート。何も通さない場合は `none`。方向やプロトコルを示す場合は `port` を使う。',
      },
      example: 'ports 443, 902',
    }),
  },
  example: 'link wan between hv-a, hv-b { kind WAN  rate 100 Mbps  ping yes }',
});

export const port = kind({
  keyword: 'port',
  title: { en: 'Port', ja: 'ポート' },
  doc: {
    en: 'One open port with its direction and its purpose: it is open from the other ends of the link to the machines named.',
    ja: '方向と用途を示した開放ポート。経路の他端から、指定したマシンに向けて開いている。',
  },
  parents: ['link'],
  single: false,
  name: valued(fact(t.int(), { label: { en: 'Number', ja: '番号' }, example: 'port 443' })),
  phrases: {
    to: fact(t.list(t.ref(...machines)), {
      label: { en: 'Towards', ja: '宛先' },
      doc: { en: 'The machines that listen on the port.', ja: 'このポートで待ち受けるマシン。' },
      example: 'port 443 to vc25',
    }),
    for: fact(t.text(), {
      label: { en: 'Purpose', ja: '用途' },
      example: 'port 443 to vc25 for "VirtualCenter"',
    }),
  },
  facts: {
    protocol: fact(t.oneOf('tcp', 'udp'), {
      label: { en: 'Protocol', ja: 'プロトコル' },
      doc: { en: '`tcp` unless said otherwise.', ja: '記述がなければ `tcp`。' },
      example: 'protocol udp',
      absent: 'closed',
    }),
  },
  example: 'port 443 to vc25 for "VirtualCenter"',
});

export const licence = kind({
  keyword: 'licence',
  title: { en: 'Licence', ja: 'ライセンス' },
  doc: {
    en: 'Licences owned of a product, for which machines and for how many.',
    ja: '保有している製品ライセンスと、その対象・数量。',
  },
  parents: ['file'],
  single: false,
  name: valued(
    fact(t.product(), { label: { en: 'Product', ja: '製品' }, example: 'licence RHA for hv-a, hv-b { count 2 }' }),
  ),
  phrases: {
    for: fact(t.list(t.ref(...machines, 'guest-cluster')), {
      label: { en: 'For', ja: '対象' },
      doc: { en: 'What the licences are assigned to.', ja: 'ライセンスを割り当てる対象。' },
      example: 'licence RHA for hv-a, hv-b',
    }),
  },
  facts: {
    count: fact(t.int(), {
      label: { en: 'Count', ja: '数量' },
      example: 'count 2',
    }),
    per: fact(t.oneOf('server', 'vm', 'cluster', 'array'), {
      label: { en: 'Counted per', ja: '数え方' },
      doc: { en: 'What one licence is counted for.', ja: '1 ライセンスが何を単位に数えられるか。' },
      example: 'per server',
    }),
    edition: fact(t.text(), {
      label: { en: 'Edition', ja: 'エディション' },
      doc: {
        en: 'The edition the licence is for, where it differs: that of the product, or that of the host’s operating system.',
        ja: 'ライセンスの種別がエディションで分かれる場合の、製品またはホスト OS のエディション。',
      },
      example: 'edition Datacenter',
    }),
    key: fact(t.yesno(), {
      label: { en: 'Key at hand', ja: 'キー入手済み' },
      doc: {
        en: 'The licence key has been received and can be entered.',
        ja: 'ライセンス キーが手元にあり、入力できる。',
      },
      example: 'key yes',
    }),
  },
  example: 'licence RHA for hv-a, hv-b { edition Datacenter  count 2  key yes }',
});

export const secret = kind({
  keyword: 'secret',
  title: { en: 'Secret', ja: '資格情報' },
  doc: {
    en: 'Where credentials are kept. The secret itself is never written down and never generated.',
    ja: '認証情報の保管場所。秘密そのものは記述せず、生成もしない。',
  },
  parents: ['file'],
  facts: {
    env: fact(t.word(), {
      label: { en: 'Environment variable', ja: '環境変数' },
      doc: { en: 'The environment variable that holds it at run time.', ja: '実行時に値を持つ環境変数。' },
      example: 'env HV_ADMIN',
      absent: 'closed',
    }),
    store: fact(t.text(), {
      label: { en: 'Store', ja: '保管先' },
      doc: {
        en: 'The credential store it is kept in, and under which name.',
        ja: '保管している資格情報ストアとその名前。',
      },
      example: 'store "Windows Credential Manager"',
      absent: 'closed',
    }),
  },
  example: 'secret hv-admin { store "Windows Credential Manager" }',
});
