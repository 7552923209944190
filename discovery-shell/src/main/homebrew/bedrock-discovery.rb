# The formula of a release; the build fills in the version and the checksum of its archive.
class BedrockDiscovery < Formula
  desc "Finds which Amazon Bedrock models you can call, from where, and where calls run"
  homepage "https://github.com/bedrock-discovery/bedrock-discovery"
  url "https://github.com/bedrock-discovery/bedrock-discovery/releases/download/v@VERSION@/discovery-@VERSION@.tar.gz"
  sha256 "@SHA256@"
  license "Apache-2.0"

  depends_on "openjdk"

  def install
    libexec.install Dir["*"]
    (bin/"discovery").write_env_script libexec/"bin/discovery", Language::Java.overridable_java_home_env
    man1.install_symlink Dir[libexec/"share/man/man1/*"]
    generate_completions_from_executable(bin/"discovery", "completion", shells: [:bash, :zsh, :fish])
  end

  test do
    assert_match "nova", shell_output("#{bin}/discovery models nova --offline")
  end
end
