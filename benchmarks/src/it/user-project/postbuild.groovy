// What a user finds after `mvn verify -Pbench`, and that the jar alone runs in another folder.
def contract = new groovy.xml.XmlSlurper().parse(new File(basedir, 'target/surefire-reports/TEST-com.example.FewestTokensTest.xml'))
assert contract.@tests.toInteger() >= 4 && contract.@failures == 0 && contract.@errors == 0

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
