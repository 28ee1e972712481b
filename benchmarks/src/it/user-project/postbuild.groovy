// What a user finds after `mvn verify -Pbench`, and that the jar alone runs in another folder.
def latest = new File(basedir, 'reports/latest')
def results = new groovy.json.JsonSlurper().parse(new File(latest, 'jmh-result.json'))
def names = results*.benchmark as Set
assert names.contains('com.example.MyRouting.totalLatency')
assert results*.params*.policy.toSet() == ['UniformRandom', 'FewestTokens'] as Set
assert new File(latest, 'requests.csv').readLines().size() == 1 + 2 * 6 * 60

def elsewhere = java.nio.file.Files.createTempDirectory('elsewhere').toFile()
def jar = new File(elsewhere, 'copied.jar')
jar.bytes = new File(basedir, 'target/benchmarks.jar').bytes
def run = ['java', '-jar', jar.path, '--servers', 'virtual'].execute(null, elsewhere)
run.waitForProcessOutput(System.out, System.err)
assert run.exitValue() == 0
assert new File(elsewhere, 'reports/latest/jmh-result.json').isFile()
