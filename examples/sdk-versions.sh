#!/usr/bin/env bash
# Builds and runs the example plain-main with the AWS SDK that an application's BOM gives it, one set-up after the other,
# and prints the answer or the refusal of each. Takes minutes and downloads SDKs, so no build runs it.
# Needs the libraries in the local Maven repository: mvn -DskipTests install. Arguments are set-ups, as in the list below.
set -uo pipefail
cd "$(dirname "$0")"

setups=("$@")
if [ ${#setups[@]} -eq 0 ]; then
  setups=(
    none
    software.amazon.awssdk:bom:2.57.8
    software.amazon.awssdk:bom:2.50.2
    io.awspring.cloud:spring-cloud-aws-dependencies:4.0.0
    io.awspring.cloud:spring-cloud-aws-dependencies:3.4.2
    software.amazon.awssdk:bom:2.41.24
    software.amazon.awssdk:bom:2.36.2
    software.amazon.awssdk:bom:2.31.78
    software.amazon.awssdk:bom:2.29.52
    software.amazon.awssdk:bom:2.20.162
  )
fi

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
printf '%-58s %-8s %s\n' 'dependencyManagement imports' 'SDK' 'result'
for setup in "${setups[@]}"; do
  project="$work/project"
  rm -rf "$project"
  cp -r plain-main "$project"
  rm -rf "$project/target"
  if [ "$setup" != none ]; then
    IFS=: read -r group artifact version <<< "$setup"
    import="<dependency><groupId>$group</groupId><artifactId>$artifact</artifactId><version>$version</version>"
    import+="<type>pom</type><scope>import</scope></dependency>"
    # Before all others, as in an application that has its own BOM first.
    awk -v import="$import" '{ print } /<dependencyManagement>/ { getline; print; print import }' plain-main/pom.xml \
      > "$project/pom.xml"
    # Loaded by name for aws login only, and not to be had in every version.
    exclusion='<exclusions><exclusion><groupId>software.amazon.awssdk</groupId><artifactId>signin</artifactId>'
    exclusion+='</exclusion></exclusions>'
    sed -i "s#<artifactId>discovery-aws-adapter</artifactId>#&$exclusion#" "$project/pom.xml"
  fi
  log="$work/log"
  mvn -B -ntp -f "$project/pom.xml" test -Dtest=BestRegionTest#printsThePreferredRegion > "$log" 2>&1
  status=$?
  sdk=$(mvn -B -ntp -f "$project/pom.xml" dependency:list -DincludeArtifactIds=sdk-core 2> /dev/null \
    | sed -nE 's/.*:sdk-core:jar:([^:]*):.*/\1/p' | head -n 1)
  if [ $status -eq 0 ]; then
    result='right answer'
  else
    result=$(grep -hoE '(UnsupportedSdkException|NoClassDefFoundError|NoSuchMethodError|AssertionFailedError).*' \
      "$project"/target/surefire-reports/*.txt 2> /dev/null | head -n 1)
    if [ -n "$result" ]; then
      result="refused: $result"
    else
      result="not run: $(grep -m 1 ERROR "$log" | cut -c 1-250)"
    fi
  fi
  printf '%-58s %-8s %s\n' "$setup" "$sdk" "$result"
done
