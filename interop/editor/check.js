// Checks completion, hover information and diagnostics in the language servers of editors, with the bundled JSON Schema.
//
// yaml-language-server and vscode-json-languageservice are those of VS Code and of other editors. To run the check:
//
//     npm install --prefix target/node/editor $(cat interop/editor/servers.txt)
//     NODE_PATH=target/node/editor/node_modules node interop/editor/check.js

"use strict";
const assert = require("node:assert");
const { spawn } = require("node:child_process");
const fs = require("node:fs");
const path = require("node:path");
const { pathToFileURL } = require("node:url");
const json = require("vscode-json-languageservice");
const rpc = require("vscode-jsonrpc/node");

const FOLDER = path.resolve(__dirname, "../../examples/data");
const SCHEMA = "user-pool-client.schema.json";
const MEMBERS = Object.keys(JSON.parse(fs.readFileSync(path.join(FOLDER, SCHEMA), "utf8")).properties);
const uriOf = (name) => pathToFileURL(path.join(FOLDER, name)).href;

// Both servers return a description as markdown, in which they escape its characters.
const plain = (content) => (content?.value ?? content ?? "").toString().replace(/\\([^])/g, "$1");

// Returns a string without the mark `|`, and the position of the mark.
function marked(text) {
    const before = text.slice(0, text.indexOf("|")).split("\n");
    return [text.replace("|", ""), { line: before.length - 1, character: before.at(-1).length }];
}

function jsonServer() {
    const service = json.getLanguageService({
        schemaRequestService: async (uri) => fs.readFileSync(new URL(uri), "utf8"),
        workspaceContext: { resolveRelativePath: (relative, base) => new URL(relative, base).href },
    });
    service.configure({ validate: true });
    const opened = (text) => {
        const document = json.TextDocument.create(uriOf("client.json"), "json", 1, text);
        return [document, service.parseJSONDocument(document)];
    };
    return {
        document: (members) => `{"$schema": "${SCHEMA}", ${members}}`,
        async complete(text, position) {
            const [document, parsed] = opened(text);
            return (await service.doComplete(document, position, parsed)).items;
        },
        async hover(text, position) {
            const [document, parsed] = opened(text);
            return (await service.doHover(document, position, parsed)).contents[0];
        },
        diagnose: (text) => service.doValidation(...opened(text)),
        close() {},
    };
}

async function yamlServer() {
    const program = require.resolve("yaml-language-server/bin/yaml-language-server");
    const server = spawn(process.execPath, [program, "--stdio"], { stdio: ["pipe", "pipe", "inherit"] });
    const connection = rpc.createMessageConnection(
        new rpc.StreamMessageReader(server.stdout),
        new rpc.StreamMessageWriter(server.stdin),
    );
    const waiting = new Map();
    connection.onNotification("textDocument/publishDiagnostics", ({ uri, diagnostics }) =>
        waiting.get(uri)?.(diagnostics),
    );
    connection.onRequest("client/registerCapability", () => null);
    const settings = { validate: true, hover: true, completion: true, schemaStore: { enable: false } };
    connection.onRequest("workspace/configuration", ({ items }) =>
        items.map(({ section }) => (section === "yaml" ? settings : null)),
    );
    connection.listen();
    const contentFormat = ["markdown"];
    await connection.sendRequest("initialize", {
        processId: process.pid,
        rootUri: pathToFileURL(FOLDER).href,
        capabilities: { workspace: { configuration: true }, textDocument: { hover: { contentFormat } } },
    });
    connection.sendNotification("initialized", {});

    let count = 0;
    const open = (text) => {
        const uri = uriOf(`client${count++}.yaml`);
        const diagnostics = new Promise((resolve) => waiting.set(uri, resolve));
        const textDocument = { uri, languageId: "yaml", version: 1, text };
        connection.sendNotification("textDocument/didOpen", { textDocument });
        return { textDocument: { uri }, diagnostics };
    };
    const request = async (method, text, position) => {
        const { textDocument } = open(text);
        return connection.sendRequest(`textDocument/${method}`, { textDocument, position });
    };
    return {
        document: (members) => `# yaml-language-server: $schema=${SCHEMA}\n${members}`,
        complete: async (text, position) => (await request("completion", text, position)).items,
        hover: async (text, position) => (await request("hover", text, position)).contents,
        diagnose: (text) => open(text).diagnostics,
        close: () => server.kill(),
    };
}

// The documents have one form per language: the member of an object, and an entry of a list. A mark is the cursor.
const DOCUMENTS = {
    json: {
        members: '"ClientName": "web", |',
        value: '"PreventUserExistenceErrors": |',
        entry: '"ExplicitAuthFlows": ["ALLOW_USER_AUTH", |]',
        member: '"AuthSess|ionValidity": 3',
        known: '"PreventUserExistenceErrors": "LEG|ACY"',
        named: '"PreventUser|ExistenceErrors": "LEGACY"',
        low: '"AuthSessionValidity": 2',
        open: '"NewMember": {"a": 1}, "PreventUserExistenceErrors": "NEW", "ExplicitAuthFlows": ["NEW"]',
    },
    yaml: {
        members: "ClientName: web\n|",
        value: "PreventUserExistenceErrors: |",
        entry: "ExplicitAuthFlows:\n  - ALLOW_USER_AUTH\n  - |",
        member: "AuthSess|ionValidity: 3",
        known: "PreventUserExistenceErrors: LEG|ACY",
        named: "PreventUser|ExistenceErrors: LEGACY",
        low: "AuthSessionValidity: 2",
        open: "NewMember:\n  a: 1\nPreventUserExistenceErrors: NEW\nExplicitAuthFlows:\n  - NEW",
    },
};

async function check(language, server) {
    const text = (name) => server.document(DOCUMENTS[language][name]);
    const completed = async (name) => {
        const items = await server.complete(...marked(text(name)));
        return new Map(items.map((item) => [item.label.replaceAll('"', ""), plain(item.documentation)]));
    };
    const hover = async (name) => plain(await server.hover(...marked(text(name))));
    const messages = async (name) => (await server.diagnose(text(name))).map(({ message }) => message);
    const includes = (whole, part) => assert.ok(whole.includes(part), `missing \`${part}\` in: ${whole}`);
    const session = "The lifetime of the session token of one sign-in, in minutes. The range is 3 to 15.\n\nDefault: `3`.";
    const errors = "The error responses for users that do not exist.\n\nDefault: `LEGACY`.";
    const legacy = "`LEGACY`: A separate error response for a user that does not exist, which reveals who has an account.";

    const members = await completed("members");
    assert.deepStrictEqual([...members.keys()].sort(), MEMBERS.filter((name) => name !== "ClientName").sort());
    includes(members.get("AuthSessionValidity"), session);
    const values = await completed("value");
    // Null is an absent member.
    assert.deepStrictEqual([...values.keys()].sort(), ["ENABLED", "LEGACY", "null"]);
    const flows = await completed("entry");
    assert.ok(flows.has("ALLOW_USER_PASSWORD_AUTH"));
    includes(await hover("member"), session);
    includes(await hover("known"), legacy);
    includes(await hover("named"), errors);
    assert.deepStrictEqual(await messages("low"), ["Value is below the minimum of 3."]);
    assert.deepStrictEqual(await messages("open"), []);
}

async function main() {
    for (const [language, start] of Object.entries({ json: jsonServer, yaml: yamlServer })) {
        const server = await start();
        try {
            await check(language, server);
            console.log(`${language}: passed`);
        } catch (error) {
            console.error(`${language}: ${error.message}`);
            process.exitCode = 1;
        } finally {
            server.close();
        }
    }
}

main();
