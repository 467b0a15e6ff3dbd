/** A piece of a fence: something to copy and run, or something only to be read. */
export type FencePiece =
  | { type: 'command'; lang: string; text: string; danger: boolean; endless: boolean }
  | { type: 'text'; lang: string; text: string };

const programs =
  'aws az gcloud gsutil kubectl oc helm k9s docker docker-compose podman crictl ctr nerdctl ssh scp rsync sftp sudo su systemctl service journalctl curl wget http ping dig nslookup host traceroute mtr nc netcat telnet openssl tcpdump ss netstat ip ifconfig iptables nft ufw ls cd cat head tail less more grep egrep zgrep rg awk sed cut sort uniq wc tr xargs find du df free top htop ps kill killall pkill lsof strace uptime uname dmesg mount umount lsblk fdisk mkfs fsck dd tar gzip gunzip zip unzip cp mv rm mkdir rmdir touch chmod chown ln stat file which echo printf export source env set unset read test watch sleep time timeout nohup screen tmux bash sh zsh python python3 pip ruby bundle rake rails gem node npm npx yarn go make cmake git hub gh glab terraform terragrunt tofu packer vault consul nomad ansible ansible-playbook knife chef-client puppet salt psql mysql mysqldump mongo mongosh redis-cli sqlite3 etcdctl etcdutl ceph rados rbd gitlab-ctl gitlab-rails gitlab-psql gitlab-backup gitlab-rake gitlab-runner pgbouncer patronictl gitlab-patronictl repmgr pg_dump pg_restore pg_basebackup wal-g sidekiqctl promtool amtool jq yq base64 md5sum sha256sum date crontab at logger apt apt-get yum dnf rpm dpkg snap brew apk useradd usermod passwd id who w last hostname hostnamectl nvidia-smi dcgmi ibstat lspci ethtool numactl slurm sinfo squeue scontrol srun sbatch sacct eksctl kops kubeadm kubelet flux argocd istioctl linkerd cilium calicoctl velero skopeo crane cosign tctl tsh bosh cf heroku fly vagrant virsh qemu-img multipass fleetctl locust ab wrk hey nmap openstack rabbitmqctl kafka-topics.sh must-gather omg odo rosa ocm virtctl noobaa subctl mcg'.split(
    ' ',
  );
const known = new Set(programs);

const plainPrompt =
  /^\s*(?:\[?[\w.-]+@[\w.-]+[^\]$#%\n]{0,60}\]?\s*[$#%]\s+|[$%❯➜]\s+|(?:ba)?sh-[\d.]+[$#]\s+|(?:PS )?[A-Z]:\\[^>\n]{0,80}>\s+|(?:pry|irb|mysql|postgres|gitlabhq_production|redis)\S*[>#]\s+)/;

const shellLangs = new Set([
  'sh',
  'bash',
  'shell',
  'zsh',
  'console',
  'shell-session',
  'terminal',
  'command',
  'cmd',
  'powershell',
  'ps1',
]);
const queryLangs = new Set([
  'sql',
  'promql',
  'logql',
  'kql',
  'ruby',
  'rb',
  'python',
  'py',
  'irb',
  'pgsql',
  'plpgsql',
  'lua',
  'javascript',
  'js',
]);
const dataLangs = new Set([
  'yaml',
  'yml',
  'json',
  'toml',
  'ini',
  'xml',
  'html',
  'text',
  'txt',
  'plaintext',
  'output',
  'log',
  'diff',
  'csv',
  'mermaid',
  'markdown',
  'md',
  'hcl',
  'tf',
  'terraform',
  'conf',
  'nginx',
  'properties',
  'dockerfile',
  'plantuml',
  'css',
  'go',
]);

const promql =
  /\b(?:sum|rate|irate|increase|histogram_quantile|avg_over_time|max_over_time|topk|label_replace|count|avg|max|min)\s*(?:by\s*\([^)]*\)\s*)?\(\s*[a-z_:({]|[a-z_:]+\{[a-z_]+\s*(?:=|!=|=~|!~)\s*"/;
const sql =
  /^\s*(?:select\s+.+\s+from|update\s+\S+\s+set|insert\s+into|delete\s+from|alter\s+(?:table|system)|create\s+(?:index|table)|vacuum|explain|truncate)\b/im;

/**
 * Tells commands from output by what they look like: the language written on a fence is a hint only
 * (PromQL stands under `sh`, and many fences have none). Prompts are stripped; where a fence has
 * prompts, the lines without one are what the command printed.
 */
export const readFence = (lang: string, written: string): FencePiece[] => {
  const text = outdented(written);
  const named = lang.toLowerCase();
  const lines = text.split('\n');
  if (lines.some((line) => plainPrompt.test(line))) return bySession(lines);
  if (isQuery(named, text)) return [piece(guessQuery(named, text), text)];
  if (dataLangs.has(named)) return [{ type: 'text', lang, text }];
  const share = commandShare(lines);
  const enough = shellLangs.has(named) ? 0.2 : 0.5;
  if (share >= enough || (shellLangs.has(named) && !looksLikeOutput(text)))
    return [piece('sh', text)];
  return [{ type: 'text', lang, text }];
};

/** Without what every line is indented by: a fence in a list often keeps some of the list's. */
const outdented = (text: string): string => {
  const indents = text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => /^[ \t]*/.exec(line)?.[0].length ?? 0);
  const least = Math.min(...indents);
  return indents.length === 0 || least === 0
    ? text
    : text.replace(/^[ \t]+/gm, (blank) => blank.slice(least));
};

const isQuery = (lang: string, text: string): boolean =>
  queryLangs.has(lang) ||
  ((lang === '' || shellLangs.has(lang)) &&
    commandShare(text.split('\n')) < 0.3 &&
    (promql.test(text) || sql.test(text)));

const guessQuery = (lang: string, text: string): string =>
  queryLangs.has(lang) ? lang : sql.test(text) ? 'sql' : 'promql';

const bySession = (lines: string[]): FencePiece[] => {
  const pieces: FencePiece[] = [];
  let command: string[] = [];
  let output: string[] = [];
  const flush = (): void => {
    if (command.length > 0) pieces.push(piece('sh', command.join('\n')));
    if (output.join('').trim() !== '')
      pieces.push({ type: 'text', lang: 'text', text: output.join('\n') });
    command = [];
    output = [];
  };
  for (const line of lines) {
    if (plainPrompt.test(line)) {
      if (output.length > 0) flush();
      command.push(line.replace(plainPrompt, ''));
    } else if (command.at(-1)?.endsWith('\\') && output.length === 0) command.push(line);
    else output.push(line);
  }
  flush();
  return pieces;
};

const commandShare = (lines: string[]): number => {
  const counted = logicalLines(lines);
  if (counted.length === 0) return 0;
  return counted.filter(startsWithProgram).length / counted.length;
};

const logicalLines = (lines: string[]): string[] => {
  const out: string[] = [];
  let open = false;
  for (const line of lines) {
    if (!open && line.trim() !== '' && !/^\s*(?:#|\/\/)/.test(line)) out.push(line);
    open = /(?:\\|\||&&)\s*$/.test(line);
  }
  return out;
};

const startsWithProgram = (line: string): boolean => {
  const bare = line.trim().replace(/^(?:[A-Z_][A-Z0-9_]*=\S*\s+)+(?=\S)/, '');
  const word = /^[^\s;|&()]+/.exec(bare)?.[0] ?? '';
  if (known.has(word)) return !/^\w+\s*:/.test(bare);
  if (/^(?:\.{0,2}\/)[\w./-]+$/.test(word) && !/^\/[\w.-]+$/.test(bare)) return true;
  if (
    /^[A-Z_][A-Z0-9_]*=/.test(bare) ||
    /^(?:for|while|until|if|do|done|fi|then|else)\b/.test(bare)
  )
    return true;
  return (
    /^\/[a-z]+(?:\s+\S+)+$/.test(bare) || (/^[a-z][\w.-]+$/.test(word) && /\s--?[a-z]/.test(bare))
  );
};

const looksLikeOutput = (text: string): boolean =>
  /^\s*[[{<]/.test(text) ||
  /^(?:[A-Z][A-Z-]{2,}\s+){2,}/m.test(text) ||
  /^\d{4}-\d\d-\d\d[T ]/m.test(text) ||
  /^\w[\w.]*:\s/m.test(text) ||
  /^(?:[A-Z][a-z]{2} +\d+ |level=|time=)/m.test(text);

const piece = (lang: string, text: string): FencePiece => ({
  type: 'command',
  lang,
  text: text.replace(/^\n+|\s+$/g, ''),
  danger: isDangerous(text),
  endless: isEndless(text),
});

const danger =
  /\brm\s+-[a-z]*[rf]|\bmkfs|\bdd\s+.*\bof=|\b(?:kubectl|oc|helm|gcloud|aws|az|vault|consul|etcdctl|ceph|virsh|docker|podman|argocd|rbd)\b[^\n|]*\b(?:delete|destroy|remove|rm|drain|uninstall|terminate-\w+|delete-\w+|purge|revoke|prune)\b|\bterraform\s+(?:destroy|apply)|\b(?:shutdown|reboot|poweroff|halt)\b|\bkill(?:all)?\s+-(?:9|KILL|SIGKILL)|\bpkill\b|\bdrop\s+(?:table|database|index|schema)|\btruncate\s+(?:table\s+)?\w|\bdelete\s+from\b|--force\b|--grace-period=0|\bFLUSH(?:ALL|DB)\b|\bgit\s+push\s+.*(?:-f\b|--force)|\biptables\s+-F|\bsystemctl\s+(?:stop|restart|disable)|\.(?:destroy|delete|destroy_all|delete_all)\b|\bpg_terminate_backend|\bpg_resetwal|\bfailover\b|\bswitchover\b/i;
const endless =
  /\btail\s+(?:-\w+\s+)*-\w*[fF]|\bwatch\s|\b(?:kubectl|oc|docker|podman)\b[^\n]*\s(?:-f|--follow|-w|--watch)(?:\s|$)(?![^\n]*\.ya?ml)|\bjournalctl\b[^\n|]*\s-\w*f|^\s*(?:top|htop|k9s)\b|\bping\s+(?!.*-c)|\btcpdump\b(?!.*-c)|\bport-forward\b|while\s+(?:true|:|sleep)/m;

export const isDangerous = (text: string): boolean => danger.test(text);
export const isEndless = (text: string): boolean =>
  endless.test(text) && !/\b(?:kubectl|oc)\s+(?:apply|create|delete|replace)\s[^\n]*-f/.test(text);
