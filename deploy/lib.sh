# What the scripts in this directory share; sourced by bash, not run.

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)

fail() {
  printf '%s\n' "$*" >&2
  exit 1
}

# The major version of the Java in the given home, or nothing.
java_version() {
  local version=
  if [[ -r $1/release ]]; then
    version=$(sed -n 's/^JAVA_VERSION="\{0,1\}\([^"]*\)"\{0,1\}.*/\1/p' "$1/release" | head -n 1)
  fi
  if [[ -z $version ]]; then
    version=$("$1/bin/java" -version 2>&1 | sed -n 's/.* version "\([^"]*\)".*/\1/p' | head -n 1)
  fi
  version=${version#1.}
  version=${version%%[!0-9]*}
  printf '%s' "$version"
}

# Sets java_home and java_major to the newest Java with the given program (java to run, javac to build), 17 at least.
find_java() {
  local program=$1 home version on_path
  java_home='' java_major=0
  on_path=$(command -v "$program" || true)
  for home in "${JAVA_HOME:-}" "${on_path:+$(readlink -f "$on_path" | sed 's,/bin/[^/]*$,,')}" \
    /usr/lib/jvm/* /opt/java/* "${HOME:-}"/.sdkman/candidates/java/* /Library/Java/JavaVirtualMachines/*/Contents/Home; do
    [[ -n $home && -x $home/bin/$program ]] || continue
    version=$(java_version "$home")
    if [[ -n $version && $version -gt $java_major ]]; then
      java_home=$home java_major=$version
    fi
  done
  if [[ $java_major -eq 0 ]]; then
    fail "Carepact needs a JDK, version 17 or newer; none was found (on Debian: apt-get install openjdk-17-jdk-headless)."
  elif [[ $java_major -lt 17 ]]; then
    fail "Carepact needs a JDK, version 17 or newer; the newest found is $java_major in $java_home."
  fi
}

# Prepares the environment for Maven on the Java found by find_java.
use_maven() {
  command -v mvn >/dev/null || fail "Carepact is built with Maven; it was not found (on Debian: apt-get install maven)."
  export JAVA_HOME=$java_home
  if [[ $java_major -ge 24 ]]; then
    # Maven's own libraries, not ours: without this every build begins with warnings about them
    export MAVEN_OPTS="${MAVEN_OPTS:-} --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow"
  fi
}

# Names and texts are Chinese: a console without UTF-8 would lose them, and files with such names could not be opened.
case ${LC_ALL:-${LC_CTYPE:-${LANG:-}}} in
  *[Uu][Tt][Ff]*) ;;
  *) export LC_ALL=C.UTF-8 ;;
esac
