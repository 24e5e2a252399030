import assert from 'node:assert/strict';
import { findProduct, isApplication, products, splitProduct } from './products.ts';

describe('products', () => {
  it('finds every product by its name and aliases, without regard to case, blanks and hyphens', () => {
    for (const product of products)
      for (const name of [product.name, ...product.aliases])
        for (const spelling of [name, name.toUpperCase(), name.toLowerCase(), ` ${name.replace(/ /g, '-')} `])
          assert.equal(findProduct(spelling), product, spelling);
  });

  it('knows one product by the names that documents and engineers use', () => {
    const canonical: Record<string, string> = {
      RepNavi: 'RepNavi Suite',
      'WebSAM iStorageManager': 'iStorageManager',
      iSM: 'iStorageManager',
      'File System Option': 'FileSystemOption',
      NetVault: 'NetVault Backup',
      'JobCenter-Lite': 'JobCenter Lite',
      'JMSS-EE': 'JMSS EnterpriseEdition',
      'task-scheduler': 'Task Scheduler',
      タスクスケジューラ: 'Task Scheduler',
      Oracle: 'Oracle Database',
      'Microsoft SQL Server': 'SQL Server',
      Arcserve: 'Arcserve Backup',
      VCB: 'VMware Consolidated Backup',
      RHA: 'Arcserve RHA',
      'SQL Server®': 'SQL Server',
    };
    for (const [text, name] of Object.entries(canonical)) assert.equal(findProduct(text)?.name, name, text);
  });

  it('claims nothing of an unknown one', () => {
    for (const text of ['', 'NetBackupp', 'Foo', 'JobCenter R16.1']) assert.equal(findProduct(text), undefined);
  });

  it('takes product and version of one text apart', () => {
    assert.deepEqual(splitProduct('SQL Server 2019'), { product: findProduct('SQL Server'), version: '2019' });
    assert.deepEqual(splitProduct('Oracle Database 12c Release 2'), {
      product: findProduct('Oracle'),
      version: '12c Release 2',
    });
    assert.deepEqual(splitProduct('JobCenter Lite'), { product: findProduct('JobCenter Lite') });
    assert.equal(splitProduct('Nothing 1'), undefined);
  });

  it('tells applications from tools', () => {
    assert.equal(isApplication(findProduct('Oracle')!), true);
    assert.equal(isApplication(findProduct('RepNavi')!), false);
  });
});
