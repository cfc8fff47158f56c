#!/bin/sh
# Installs what the tests need on a Debian-like system, as root. Starts no service, leaves no
# default database cluster, and takes its own prohibition away again however it ends.
#
# usage: install.sh PACKAGE...
set -eu

policy=/usr/sbin/policy-rc.d
kept=$policy.kept-by-attent
put_back() {
    rm -f "$policy"
    if [ -e "$kept" ]; then mv "$kept" "$policy"; fi
}
trap put_back EXIT
trap 'exit 130' INT TERM HUP
if [ -e "$policy" ]; then mv "$policy" "$kept"; fi
printf '#!/bin/sh\nexit 101\n' >"$policy"
chmod 755 "$policy"

# The tests start their own throw-away cluster; a default one would only take its port.
clusters=/etc/postgresql-common/createcluster.conf
if ! grep -qs '^ *create_main_cluster *= *false' "$clusters"; then
    mkdir -p "${clusters%/*}"
    printf 'create_main_cluster = false\n' >>"$clusters"
fi

export DEBIAN_FRONTEND=noninteractive UCF_FORCE_CONFFOLD=1
apt-get update -qq </dev/null
apt-get install -y -qq --no-install-recommends -o Dpkg::Use-Pty=0 "$@" </dev/null
